import type { TeamId } from './ids';
import type { Clock, GameState } from './state';
import { get } from './table';

/** When the phase ends for a team, or for a team without extra time; null without a clock. */
function endFor(clock: Clock, team: TeamId | null): number | null {
  if (clock.endsAt === null) return null;
  return clock.endsAt + (team === null ? 0 : (get(clock.extra, team) ?? 0));
}

/** When the phase ends for the team that has the most time; null without a clock. */
export function lastEnd(clock: Clock): number | null {
  return clock.endsAt === null ? null : clock.endsAt + Math.max(0, ...Object.values(clock.extra));
}

/** Milliseconds left for a team (or, with null, for a team without extra time); negative is overtime; null without a clock. */
export function timeLeft(state: GameState, team: TeamId | null, now: number): number | null {
  const end = endFor(state.clock, team);
  return end === null ? null : end - (state.clock.pausedAt ?? now);
}

/**
 * Whether a team may no longer change its decision. Only in a game that locks: once the phase has
 * expired, or while it is kept open only by the extra time of other teams.
 */
export function timeIsUp(state: GameState, team: TeamId, now: number): boolean {
  const left = timeLeft(state, team, now);
  if (state.game?.settings.onExpiry !== 'lock' || left === null || left > 0) return false;
  return state.clock.expired || lastEnd(state.clock) !== endFor(state.clock, team);
}

/** Milliseconds that the current phase has run, pauses left out; 0 before the first. */
export function phaseElapsed(state: GameState, now: number): number {
  const opened = phaseOpenedAt(state);
  return opened === null ? 0 : (state.clock.pausedAt ?? now) - opened - state.clock.stoodMs;
}

/** When the current phase will have run for so many milliseconds if nothing stops it; null while it stands still. */
export function phaseReaches(state: GameState, ranMs: number): number | null {
  const opened = phaseOpenedAt(state);
  return opened === null || state.clock.pausedAt !== null ? null : opened + state.clock.stoodMs + ranMs;
}

function phaseOpenedAt({ order, turns, phase }: GameState): number | null {
  const turn = get(turns, order.at(-1) ?? '');
  return (phase && turn?.phases[phase]) ?? null;
}
