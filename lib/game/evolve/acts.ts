import type { GameEvent } from '../events';
import type { SeatId } from '../ids';
import type { GameState } from '../state';
import { put } from '../table';

/** Keeps when a seat last did something itself. */
export function acted(state: GameState, event: GameEvent): GameState {
  if (event.type === 'ActedFor') return { ...state, standIn: { seat: event.data.seat, at: event.at } };
  const seat = doerOf(event);
  const byControl = seat !== null && state.standIn?.seat === seat && state.standIn.at === event.at;
  return seat === null || byControl ? state : { ...state, lastActs: put(state.lastActs, seat, event.at) };
}

/** Who of the players, or of those who only look on, did this; null for Control's and the program's own doings. */
function doerOf(event: GameEvent): SeatId | null {
  switch (event.type) {
    case 'SeatAdmitted':
      return event.data.by === null ? event.data.seat : null;
    case 'SeatRequested':
    case 'SeatConfirmed':
    case 'ItemOpened':
    case 'TalkSaid':
    case 'CableSent':
    case 'RfiAsked':
    case 'StrawCast':
    case 'PenTaken':
    case 'DissentRecorded':
    case 'DecisionWithdrawn':
      return event.data.seat;
    case 'DecisionSubmitted':
      return event.data.origin === 'committed' ? event.data.seat : null;
    default:
      return null;
  }
}
