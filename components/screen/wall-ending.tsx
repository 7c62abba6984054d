'use client';

import { useTranslations } from 'next-intl';
import { SealHash } from '@/components/ui/seal-hash';
import { TeamMark } from '@/components/ui/team-mark';
import type { EventData } from '@/lib/game/events';
import { useWall } from './use-wall';

/** ENDEX: the ending, what each team secretly wanted, where the indicators ended, and the head of the record. */
export function WallEnding({ outcome }: { outcome: EventData['ExerciseEnded'] }) {
  const t = useTranslations('screen.ending');
  const { game, teams } = useWall();
  const { state } = game;
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-[0.5em]">
      <div>
        <h2 className="font-serif text-[2.2em] leading-none font-semibold">{outcome.ending?.name ?? t('none')}</h2>
        <p className="mt-[0.3em] max-w-[60ch] font-serif leading-snug">{outcome.ending?.text}</p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(8em,1fr))] gap-x-[1em]">
        {teams.map((team, index) => (
          <li key={team.id} className="min-w-0 border-t-2 pt-[0.2em]">
            <TeamMark index={index} code={team.code} name={team.name} long />
            {(state.objectives[team.id] ?? []).map(({ id, label, text, met }) => (
              <p key={id} className="leading-tight">
                {label}: <strong>{t(met === null ? 'unknown' : met ? 'met' : 'notMet')}</strong>
                <span className="hidden font-serif text-[0.85em] text-muted wide:block">{text}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <ul className="grid grid-cols-2 gap-x-[1.5em] text-[0.85em]">
        {(state.game?.indicators ?? []).map(({ id, name, start }) => (
          <li key={id} className="flex justify-between gap-[0.5em] border-t leading-[1.4]">
            <span className="truncate">{name}</span>
            <span className="shrink-0 tabular-nums">
              {start} → <strong>{outcome.indicators.find((one) => one.id === id)?.value ?? '–'}</strong>
            </span>
          </li>
        ))}
      </ul>
      {outcome.head ? (
        <p className="text-[0.75em] text-muted">
          {t('head')} <SealHash hash={outcome.head} />
        </p>
      ) : null}
    </div>
  );
}
