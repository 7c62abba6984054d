'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { injectStatus } from '@/components/control/inject/inject-status';
import { StatusWords } from '@/components/control/inject/status-words';
import { inOrder, type RunTurn } from '@/components/control/run-of-show';
import { RunTable } from '@/components/control/run-table';
import { Times } from '@/components/control/times';
import { useNow } from '@/components/control/use-now';
import { useGame } from '@/lib/client/game-line';
import { plannedFor, timetable } from '@/lib/game/timetable';
import { currentTurnId } from '@/lib/game/whereabouts';

/** The run of show as it stood then, to read: when each phase and inject was planned, when it came, and how each inject stood. */
export function ReplayedRun({ run }: { run: readonly RunTurn[] }) {
  const phaseNames = useTranslations('common.phases');
  const { state } = useGame();
  const now = useNow(5_000);
  const phases = timetable(state, run);
  const current = currentTurnId(state);
  return (
    <section aria-labelledby="replayed-run">
      <RunTable id="replayed-run">
        {run.map((turn) => (
          <tbody key={turn.id} className="border-t" aria-current={turn.id === current ? 'step' : undefined}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={`py-1 text-left ${turn.id === current ? 'font-semibold' : 'font-normal'}`}>{turn.number} {turn.title}</th>
            </tr>
            {phases.filter((entry) => entry.turn === turn.id).map(({ phase, planned, actual }) => (
              <Fragment key={phase}>
                <tr className={turn.id === current && state.phase === phase ? '' : 'text-muted'}>
                  <th scope="row" className={`py-0.5 pl-3 text-left ${turn.id === current && state.phase === phase ? 'font-semibold' : 'font-normal'}`}>{phaseNames(phase)}</th>
                  <Times planned={planned} actual={actual} />
                </tr>
                {inOrder(turn.injects).filter(({ at }) => at.phase === phase).map((inject) => {
                  const status = injectStatus(state, inject, turn.id, now);
                  const later = status.status === 'scheduled' && status.turn !== current ? (run.find(({ id }) => id === status.turn)?.number ?? null) : null;
                  return (
                    <tr key={inject.id}>
                      <th scope="row" className="py-0.5 pl-6 text-left font-normal">
                        {inject.title} <span className="block text-xs text-muted"><StatusWords status={status} turn={later} /></span>
                      </th>
                      <Times planned={plannedFor(phases, turn.id, inject.at)} actual={status.status === 'released' && state.startedAt !== null ? status.at - state.startedAt : null} />
                    </tr>
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        ))}
      </RunTable>
    </section>
  );
}
