import type { GameEvent } from '../events';
import type { SeatId } from '../ids';
import type { GameState } from '../state';
import { put } from '../table';

/** Keeps when a seat last did something itself; nobody's doing (null) and what Control did in its place do not count. */
export function acted(state: GameState, { data: { seat }, at }: { data: { seat: SeatId | null }; at: number }): GameState {
  if (seat === null || (state.standIn?.seat === seat && state.standIn.at === at)) return state;
  return { ...state, lastActs: put(state.lastActs, seat, at) };
}

/** What follows at this moment in that seat's name is Control's doing. */
export function stoodIn(state: GameState, { data: { seat }, at }: GameEvent<'ActedFor'>): GameState {
  return { ...state, standIn: { seat, at } };
}
