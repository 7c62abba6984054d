import { drift, timetable, type TimedTurn } from '@/lib/game/timetable';
import type { GameState } from '@/lib/game/state';

/** How the whole game stands against its plan. */
export interface PlanDrift {
  /** Behind the plan (ahead: negative), in milliseconds. */
  behind: number;
  /** When it will end if all that is left takes as long as planned. */
  endsAt: number;
}

/**
 * How far the game is behind, and when it will end: by the phase opened last, and by the present phase once it has
 * lasted longer than planned. null before STARTEX, after ENDEX, and where the plan has no minutes.
 */
export function planDrift(state: GameState, turns: readonly TimedTurn[], now: number): PlanDrift | null {
  if (state.stage !== 'running' || state.startedAt === null) return null;
  // A turn after the last one: its beginning is the planned end.
  const phases = timetable(state, [...turns, { id: '', minutes: {} }]);
  const total = phases.find(({ turn }) => turn === '')?.planned ?? 0;
  if (total === 0) return null;
  const next = phases.find((entry, index) => entry.actual === null && phases.slice(index).every(({ actual }) => actual === null));
  const behind = Math.max(drift(phases), next ? now - state.startedAt - next.planned : -Infinity);
  return { behind, endsAt: state.startedAt + total + behind };
}
