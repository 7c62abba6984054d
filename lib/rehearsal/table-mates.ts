import { mayCommit } from '../game/authority';
import type { SeatId, TeamId } from '../game/ids';
import type { GameState, SeatState } from '../game/state';
import { get } from '../game/table';

/** Who plays, or plays for one team. */
export function players({ seats }: GameState, team?: TeamId): SeatState[] {
  return Object.values(seats).filter((seat) => seat.kind === 'player' && seat.status === 'seated' && (team === undefined || seat.team === team));
}

/** Those of them who are people. */
export function people(view: GameState, team?: TeamId): SeatState[] {
  return players(view, team).filter(({ scripted }) => !scripted);
}

/** Whether a seat is one that a person sits on and that may commit: then the decision is left to them. */
export function personCommits(view: GameState, team: TeamId): boolean {
  return people(view, team).some(({ id }) => mayCommit(view, id));
}

/** Who holds a team's pen, if that seat is still taken. */
export function penHolder(view: GameState, turn: string, team: TeamId): SeatId | null {
  const holder = get(get(view.turns, turn)?.pens ?? {}, team)?.at(-1)?.seat;
  return holder !== undefined && get(view.seats, holder)?.status === 'seated' ? holder : null;
}
