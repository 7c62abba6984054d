'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { NamedTeam } from './named-team';
import { useAbout, useAsk } from './question';
import { StepClock } from './step-clock';
import { useHotWash } from './use-hot-wash';

/** The open question of the hot wash on the wall; while none is open, what stood there. */
export function WallQuestion({ gameId, teams, children }: { gameId: string; teams: readonly NamedTeam[]; children: ReactNode }) {
  const t = useTranslations('hotwash');
  const { shown, offset } = useHotWash(gameId);
  const [ask, about] = [useAsk(teams), useAbout(teams)];
  const step = shown?.step;
  if (!step) return children;
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-[0.5em]">
      <p className="flex justify-between gap-[1em] text-muted">
        <span>{t(`stage.${step.stage}`)}</span>
        <StepClock openedAt={step.openedAt} minutes={step.minutes} offset={offset} />
      </p>
      <h2 className="max-w-[44ch] font-serif text-[2em] text-balance leading-tight font-semibold">{ask(step)}</h2>
      <p className="border-t-2 pt-[0.3em]">{step.about === null ? t('place', { number: step.number, of: step.of }) : about(step.about)}</p>
    </div>
  );
}
