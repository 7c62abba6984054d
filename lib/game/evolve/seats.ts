import type { GameEvent } from '../events';
import type { SeatId } from '../ids';
import type { GameState, SeatState } from '../state';
import { get, put } from '../table';

export function requested(state: GameState, { data: { seat, team, role } }: GameEvent<'SeatRequested'>): GameState {
  return setSeat(state, { id: seat, kind: 'player', team, role, status: 'waiting', movedTo: null, confirmed: false });
}

export function admitted(state: GameState, { data: { seat, kind, team, role } }: GameEvent<'SeatAdmitted'>): GameState {
  return setSeat(state, { id: seat, kind, team, role, status: 'seated', movedTo: null, confirmed: false });
}

export function removed(state: GameState, { data: { seat, to } }: GameEvent<'SeatRemoved'>): GameState {
  return changeSeat(state, seat, { status: 'removed', movedTo: to });
}

export function refused(state: GameState, { data: { seat } }: GameEvent<'SeatRefused'>): GameState {
  return changeSeat(state, seat, { status: 'refused' });
}

export function confirmed(state: GameState, { data: { seat } }: GameEvent<'SeatConfirmed'>): GameState {
  return changeSeat(state, seat, { confirmed: true });
}

export function commitRightGiven(state: GameState, { data: { team, seat } }: GameEvent<'CommitRightGiven'>): GameState {
  const holders = get(state.commitRights, team) ?? [];
  return holders.includes(seat) ? state : { ...state, commitRights: put(state.commitRights, team, [...holders, seat]) };
}

function setSeat(state: GameState, seat: SeatState): GameState {
  return { ...state, seats: put(state.seats, seat.id, seat) };
}

/** A seat not heard of before stays unheard of. */
function changeSeat(state: GameState, id: SeatId, change: Partial<SeatState>): GameState {
  const seat = get(state.seats, id);
  return seat ? setSeat(state, { ...seat, ...change }) : state;
}
