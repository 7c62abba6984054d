import type { SeatId } from './ids';
import type { GameState, SeatState } from './state';
import { get } from './table';

function roleCommits(state: GameState, seat: SeatState): boolean {
  const team = state.game?.teams.find((t) => t.id === seat.team);
  return team?.roles.some((role) => role.id === seat.role && role.commits) ?? false;
}

/**
 * Whether a seat may commit its team's decision: its role commits, Control gave it the right, or
 * nobody who sits at the team's table holds a role that commits.
 */
export function mayCommit(state: GameState, seatId: SeatId): boolean {
  const seat = get(state.seats, seatId);
  if (seat?.kind !== 'player' || seat.status !== 'seated' || seat.team === null) return false;
  if (roleCommits(state, seat)) return true;
  if (get(state.commitRights, seat.team)?.includes(seatId)) return true;
  const table = Object.values(state.seats).filter((s) => s.status === 'seated' && s.team === seat.team);
  return !table.some((s) => roleCommits(state, s));
}
