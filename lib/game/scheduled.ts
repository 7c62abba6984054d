import { phaseReaches } from './clock';
import type { InjectId } from './ids';
import { PHASES } from './phase';
import type { GameState } from './state';
import { currentTurnId } from './whereabouts';

const MINUTE_MS = 60_000;

/**
 * The next inject that the clock is to release, and when: at once if its phase is over. null: none,
 * or the exercise stands still. What is scheduled for a turn to come waits until that turn has opened. Effects are settled in the adjudicate phase, so none comes out then; what has not
 * come out when the turn is over was missed, and waits for Control to release or schedule it anew. Of those due
 * at one moment, what was scheduled first comes out first, whatever else was done to it before.
 */
export function nextScheduled(state: GameState): { inject: InjectId; dueAt: number } | null {
  const { phase, clock } = state;
  if (state.stage !== 'running' || phase === null || phase === 'adjudicate' || clock.pausedAt !== null) return null;
  const due = Object.entries(state.msel).flatMap(([inject, { status, schedule, at }]) => {
    if (status !== 'scheduled' || schedule?.turn !== currentTurnId(state)) return [];
    const away = PHASES.indexOf(schedule.phase) - PHASES.indexOf(phase);
    const dueAt = away < 0 ? phaseReaches(state, 0) : away === 0 ? phaseReaches(state, schedule.minute * MINUTE_MS) : null;
    return dueAt === null ? [] : [{ inject, dueAt, at }];
  });
  const [next] = due.sort((a, b) => a.dueAt - b.dueAt || a.at - b.at || (a.inject < b.inject ? -1 : 1));
  return next ? { inject: next.inject, dueAt: next.dueAt } : null;
}
