import type { GameEvent } from '../events';
import type { SeatId } from '../ids';
import type { GameState, SeatState } from '../state';
import { get, put } from '../table';
import { changeTurn } from './change';

export function requested(state: GameState, { data: { seat, team, role } }: GameEvent<'SeatRequested'>): GameState {
  return setSeat(state, { id: seat, kind: 'player', team, role, status: 'waiting', movedTo: null, confirmed: false, commits: null, scripted: false, by: null });
}

/** Who is let in again may commit as before. */
export function admitted(state: GameState, { data: { seat, kind, team, role, scripted, by } }: GameEvent<'SeatAdmitted'>): GameState {
  return setSeat(state, { id: seat, kind, team, role, status: 'seated', movedTo: null, confirmed: false, commits: get(state.seats, seat)?.commits ?? null, scripted, by });
}

export function removed(state: GameState, { data: { seat, to, by } }: GameEvent<'SeatRemoved'>): GameState {
  return changeSeat(state, seat, { status: 'removed', movedTo: to, by });
}

export function refused(state: GameState, { data: { seat, by } }: GameEvent<'SeatRefused'>): GameState {
  return changeSeat(state, seat, { status: 'refused', by });
}

export function confirmed(state: GameState, { data: { seat } }: GameEvent<'SeatConfirmed'>): GameState {
  return changeSeat(state, seat, { confirmed: true });
}

export function commitRightSettled(state: GameState, { type, data: { seat } }: GameEvent<'CommitRightGiven' | 'CommitRightTaken'>): GameState {
  return changeSeat(state, seat, { commits: type === 'CommitRightGiven' });
}

export function nudged(state: GameState, { data: { seat }, at }: GameEvent<'Nudged'>): GameState {
  return { ...state, nudges: put(state.nudges, seat, at) };
}

/** What was done in the lobby in somebody's place stands in the record alone. */
export function actedFor(state: GameState, { data: { turn, team, seat, what, by }, at }: GameEvent<'ActedFor'>): GameState {
  if (turn === null) return state;
  return changeTurn(state, turn, ({ actedFor: before }) => ({ actedFor: [...before, { at, team, seat, what, by }] }));
}

function setSeat(state: GameState, seat: SeatState): GameState {
  return { ...state, seats: put(state.seats, seat.id, seat) };
}

/** A seat not heard of before stays unheard of. */
function changeSeat(state: GameState, id: SeatId, change: Partial<SeatState>): GameState {
  const seat = get(state.seats, id);
  return seat ? setSeat(state, { ...seat, ...change }) : state;
}
