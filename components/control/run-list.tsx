'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import { PHASES } from '@/lib/game/phase';
import { currentTurn } from '@/lib/game/whereabouts';
import { ImproviseInject } from './improvise-inject';
import { InjectEntry } from './inject-entry';
import type { RunTurn } from './run-of-show';

/** The run of show: every turn, the phases of this one, and its injects, planned and released. */
export function RunList({ run }: { run: readonly RunTurn[] }) {
  const t = useTranslations('control.run');
  const { state } = useGame();
  const now = currentTurn(state);
  return (
    <nav aria-label={t('title')}>
      <h2 className="eyebrow">{t('title')}</h2>
      <ol className="mt-2">
        {run.map((turn) => {
          const current = turn.id === now?.id;
          const done = state.turns[turn.id]?.closedAt != null;
          return (
            <li key={turn.id} className="border-t py-1.5 text-sm" aria-current={current ? 'step' : undefined}>
              <p className={clsx('flex gap-2', current ? 'font-semibold' : 'text-muted')}>
                <span className="w-5 text-right tabular-nums">{turn.number}</span>
                <span className="flex-1">{turn.title}</span>
                <span className="text-xs font-normal text-muted">{done ? t('done') : current ? t('now') : t('month', { month: turn.month })}</span>
              </p>
              {current && <Phases />}
              {current && turn.injects.length > 0 && (
                <>
                  <h3 className="eyebrow mt-3 mb-1">{t('injects')}</h3>
                  {turn.injects.map((inject) => (
                    <InjectEntry key={inject.id} inject={inject} />
                  ))}
                </>
              )}
            </li>
          );
        })}
      </ol>
      {now !== null && state.stage === 'running' && state.phase !== 'adjudicate' && <ImproviseInject />}
    </nav>
  );
}

/** The four phases of the current turn: done, now, or to come. */
function Phases() {
  const t = useTranslations('control.run');
  const words = useTranslations('common.phases');
  const { state } = useGame();
  const at = state.phase === null ? (state.stage === 'ended' ? PHASES.length : -1) : PHASES.indexOf(state.phase);
  return (
    <ol className="mt-1 ml-7">
      {PHASES.map((phase, index) => (
        <li key={phase} className={clsx('flex gap-2 py-0.5', index === at ? 'font-semibold' : 'text-muted')}>
          <span aria-hidden="true" className="w-4">{index < at ? '✓' : index === at ? '▸' : '·'}</span>
          {words(phase)}
          <span className="sr-only">{index < at ? t('done') : index === at ? t('now') : t('next')}</span>
        </li>
      ))}
    </ol>
  );
}
