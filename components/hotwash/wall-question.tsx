'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { NamedTeam } from './named-team';
import { useAsk } from './question';
import { StepClock } from './step-clock';
import { useHotWash } from './use-hot-wash';
import { WallMoments } from './wall-moments';

/** The open question of the hot wash on the wall; while none is open, what stood there. */
export function WallQuestion({ gameId, teams, children }: { gameId: string; teams: readonly NamedTeam[]; children: ReactNode }) {
  const t = useTranslations('hotwash');
  const { shown, offset } = useHotWash(gameId);
  const ask = useAsk(teams);
  const step = shown?.step;
  if (!step) return children;
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-[0.5em]">
      <p className="flex justify-between gap-[1em] text-muted">
        <span>{t('place', { number: step.number, of: step.of })} · {t(`stage.${step.stage}`)}</span>
        <StepClock openedAt={step.openedAt} minutes={step.minutes} offset={offset} />
      </p>
      <h2 className={`max-w-[44ch] font-serif text-balance leading-tight font-semibold ${step.about.length > 0 ? 'text-[1.5em]' : 'text-[2em]'}`}>{ask(step)}</h2>
      <WallMoments about={step.about} teams={teams} />
    </div>
  );
}
