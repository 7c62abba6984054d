import type { Decided } from './decided';
import { refused } from './decided';
import type { SeatId, TurnId } from './ids';
import type { Phase } from './phase';
import type { Refusal } from './refusal';
import type { Deed, GameState, TurnState } from './state';
import { get } from './table';

/** The id of the current turn: the last one opened. */
export function currentTurnId(state: GameState): TurnId | null {
  return state.order.at(-1) ?? null;
}

/** The current turn: the last one opened. */
export function currentTurn(state: GameState): TurnState | null {
  const id = currentTurnId(state);
  return id === null ? null : (get(state.turns, id) ?? null);
}

/** Where the game is, for a refusal's words. */
export function whereabouts(state: GameState): Refusal['about'] {
  return { turn: currentTurnId(state) ?? '', phase: state.phase ?? '' };
}

/** Who of Control did this last, for the words told to one who came second; empty when nobody did. */
export function doneBy(state: GameState, deed: Deed): Refusal['about'] {
  return handOf(state.hands[deed]);
}

/** The same of a seat that is named; empty for nobody. */
export function handOf(seat: SeatId | null | undefined): Refusal['about'] {
  return seat ? { by: seat } : {};
}

/** Where the game is, and who brought it there. */
export function movedOn(state: GameState): Refusal['about'] {
  return { ...whereabouts(state), ...doneBy(state, 'phase') };
}

/** Goes on with the current turn if the exercise is running. */
export function whileRunning(state: GameState, then: (turn: TurnState) => Decided): Decided {
  if (state.stage === 'ended') return refused('ended', doneBy(state, 'end'));
  const turn = currentTurn(state);
  return state.stage === 'lobby' || turn === null ? refused('not-started') : then(turn);
}

/** Goes on if the exercise is running, the named turn is the current one, and its phase is one of these. */
export function inTurn(state: GameState, turnId: TurnId, phases: readonly Phase[], then: (turn: TurnState) => Decided): Decided {
  return whileRunning(state, (turn) => {
    if (turn.id !== turnId) return refused('stale', movedOn(state));
    if (state.phase === null || !phases.includes(state.phase)) return refused('wrong-phase', whereabouts(state));
    return then(turn);
  });
}

/** Goes on if the named turn's effects are proposed and not yet published. */
export function whileAdjudicating(state: GameState, turnId: TurnId, then: (turn: TurnState) => Decided): Decided {
  return whileRunning(state, (turn) => {
    if (turn.id !== turnId) return refused('stale', movedOn(state));
    if (turn.published !== null) return refused('already-published', { turn: turn.id, ...doneBy(state, 'publish') });
    if (state.phase !== 'adjudicate' || turn.adjudication === null) return refused('not-adjudicating', whereabouts(state));
    return then(turn);
  });
}

/** Goes on unless the record has been opened, after which nothing more is said. */
export function untilRecordOpens(state: GameState, then: () => Decided): Decided {
  return state.recordOpenedAt === null ? then() : refused('record-already-open', doneBy(state, 'open'));
}
