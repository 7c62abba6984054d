'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { teamClass } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import { chipsOn, mostLikely } from '@/lib/game/forecast';
import type { TurnState } from '@/lib/game/state';

/** What the teams decided and why, beside each other, with what each expected. */
export function DecisionsSideBySide({ turn }: { turn: TurnState }) {
  const t = useTranslations('adjudicate.decisions');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  return (
    <section aria-label={t('title')} className="grid gap-6 md:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
      {teams.map((team, index) => {
        const revealed = turn.revealed[team.id];
        const rationale = turn.submitted[team.id]?.rationale ?? '';
        return (
          <div key={team.id} className={`${teamClass(index)} border-t-4 border-team pt-2`}>
            <h3><TeamName id={team.id} teams={teams} /></h3>
            <p className="mt-1 font-serif text-lg font-semibold">{revealed?.option?.label ?? t('none')}</p>
            <p className="text-sm text-muted">{revealed?.postures.join(', ')}</p>
            <p className="mt-2 font-serif whitespace-pre-line">{rationale === '' ? <span className="text-muted italic">{t('noReasons')}</span> : rationale}</p>
            <ul className="mt-2 text-sm text-muted">
              {Object.entries(revealed?.forecasts ?? {}).map(([of, forecast]) => {
                const leading = turn.revealed[of]?.postures[0];
                const hit = leading === undefined ? null : chipsOn(forecast, leading);
                return <li key={of}>{t('expected', { team: teams.find(({ id }) => id === of)?.code ?? of, posture: mostLikely(forecast).join(', '), hit: hit === null ? -1 : Math.round(hit * 10) })}</li>;
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
