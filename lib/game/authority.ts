import type { SeatId, TeamId } from './ids';
import type { GameState, SeatState } from './state';
import { get } from './table';

/**
 * Who may commit a team's decision: those at its table to whom Control gave the right, and those whose
 * role commits, unless Control took it from them. Where none of them sits, everybody at the table from
 * whom it was not taken may, and failing these everybody: a team can always decide.
 */
export function committers(state: GameState, team: TeamId): SeatId[] {
  const table = Object.values(state.seats).filter((seat) => seat.kind === 'player' && seat.status === 'seated' && seat.team === team);
  const entitled = table.filter((seat) => isEntitled(state, seat));
  const untouched = table.filter(({ commits }) => commits === null);
  const may = [entitled, untouched].find(({ length }) => length > 0) ?? table;
  return may.map(({ id }) => id);
}

/** Whether a seat may commit its team's decision. */
export function mayCommit(state: GameState, seat: SeatId): boolean {
  const team = get(state.seats, seat)?.team ?? null;
  return team !== null && committers(state, team).includes(seat);
}

/** Whether a seat's own right lets it commit: what Control settled, else what its role says. */
export function isEntitled(state: GameState, seat: SeatState): boolean {
  if (seat.commits !== null) return seat.commits;
  const team = state.game?.teams.find(({ id }) => id === seat.team);
  return team?.roles.some(({ id, commits }) => id === seat.role && commits) ?? false;
}
