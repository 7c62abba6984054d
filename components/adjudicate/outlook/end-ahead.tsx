'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { useGame } from '@/lib/client/game-line';
import type { EndInSight } from '@/lib/game/preview';

/** After the last turn: the ending that would come, and which objectives would be met. */
export function EndAhead({ end }: { end: EndInSight }) {
  const t = useTranslations('adjudicate.outlook');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  return (
    <>
      <p className="mt-1 text-xs text-muted">{t('ending')}</p>
      <p className="font-serif text-lg font-semibold">{end.ending?.name ?? t('noEnding')}</p>
      {end.ending && <p className="max-w-measure font-serif">{end.ending.text}</p>}
      <ul className="mt-2 text-sm">
        {end.objectives.map(({ team, objective, met }) => (
          <li key={`${team} ${objective.id}`} className="flex flex-wrap gap-x-2"><TeamName id={team} teams={teams} /> {t(met ? 'met' : 'unmet', { objective: objective.label })}</li>
        ))}
      </ul>
    </>
  );
}
