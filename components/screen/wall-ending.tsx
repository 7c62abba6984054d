'use client';

import { useTranslations } from 'next-intl';
import { RegionMap } from '@/components/map/region-map';
import { TeamMark } from '@/components/ui/team-mark';
import type { EventData } from '@/lib/game/events';
import { PagedText } from './paged-text';
import { useWall } from './use-wall';

/** ENDEX: the ending, what ties the capitals now, what each team secretly wanted, where the indicators ended. The head of the record stands in the header. */
export function WallEnding({ outcome }: { outcome: EventData['ExerciseEnded'] }) {
  const t = useTranslations('screen.ending');
  const { game, teams } = useWall();
  const { state } = game;
  const map = state.game?.map ?? null;
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-[0.5em]">
      <div className="flex min-h-0 flex-1 gap-[1.5em]">
        <div className="flex min-w-0 flex-3 flex-col">
          <h2 className="font-serif text-[1.8em] leading-none font-semibold wide:text-[2.2em]">{outcome.ending?.name ?? t('none')}</h2>
          <PagedText text={outcome.ending?.text ?? ''} className="mt-[0.3em]" textClass="max-w-[60ch] font-serif leading-snug" />
        </div>
        {map ? (
          <div className="flex min-h-0 min-w-0 flex-4 wide:flex-2">
            <RegionMap state={state} map={map} teams={teams} ring={() => null} />
          </div>
        ) : null}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(8em,1fr))] gap-x-[1em]">
        {teams.map((team, index) => (
          <li key={team.id} className="min-w-0 border-t-2 pt-[0.2em]">
            <TeamMark index={index} code={team.code} name={team.name} long />
            {(state.objectives[team.id] ?? []).map(({ id, label, text, met }) => (
              <p key={id} className="leading-tight">
                {label}: <strong>{t(met === null ? 'unknown' : met ? 'met' : 'notMet')}</strong>
                <span className="hidden font-serif wall-note text-muted wide:block">{text}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <ul className="grid grid-cols-2 wall-note gap-x-[1.5em]">
        {(state.game?.indicators ?? []).map(({ id, name, start }) => (
          <li key={id} className="flex justify-between gap-[0.5em] border-t leading-[1.4]">
            <span className="truncate">{name}</span>
            <span className="shrink-0 tabular-nums">
              {start} → <strong>{outcome.indicators.find((one) => one.id === id)?.value ?? '–'}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
