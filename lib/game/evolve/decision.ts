import type { GameEvent } from '../events';
import type { GameState } from '../state';
import { get, put, without } from '../table';
import { addFor, changeTurn } from './change';

export function strawCast(state: GameState, { data: { turn, team, seat, option } }: GameEvent<'StrawCast'>): GameState {
  return changeTurn(state, turn, ({ straws }) => ({ straws: put(straws, team, put(get(straws, team) ?? {}, seat, option)) }));
}

export function penTaken(state: GameState, { data: { turn, team, seat }, at }: GameEvent<'PenTaken'>): GameState {
  return changeTurn(state, turn, ({ pens }) => ({ pens: addFor(pens, team, { seat, at }) }));
}

export function dissentRecorded(state: GameState, { data, at }: GameEvent<'DissentRecorded'>): GameState {
  const { turn, team, dissent: id, seat, option, text } = data;
  return changeTurn(state, turn, ({ dissents }) => ({ dissents: addFor(dissents, team, { id, at, seat, option, text }) }));
}

export function submitted(state: GameState, { data, at }: GameEvent<'DecisionSubmitted'>): GameState {
  const { turn, team, ...decision } = data;
  return changeTurn(state, turn, (now) => ({ submitted: put(now.submitted, team, { at, ...decision }) }));
}

export function sealed(state: GameState, { data: { turn, team, number, seal }, at }: GameEvent<'DecisionSealed'>): GameState {
  return changeTurn({ ...state, seals: Math.max(state.seals, number) }, turn, ({ seals }) => ({ seals: put(seals, team, { seal, number, at }) }));
}

export function withdrawn(state: GameState, { data: { turn, team } }: GameEvent<'DecisionWithdrawn'>): GameState {
  return changeTurn(state, turn, (now) => ({
    submitted: without(now.submitted, team),
    withdrawals: put(now.withdrawals, team, (get(now.withdrawals, team) ?? 0) + 1),
  }));
}

export function sealBroken(state: GameState, { data: { turn, team } }: GameEvent<'SealBroken'>): GameState {
  return changeTurn(state, turn, ({ seals }) => ({ seals: without(seals, team) }));
}

export function revealed(state: GameState, { data, at }: GameEvent<'DecisionRevealed'>): GameState {
  const { turn, team, ...decision } = data;
  return changeTurn(state, turn, (now) => ({ revealed: put(now.revealed, team, { at, ...decision }) }));
}

export function slipEntered(state: GameState, { data: { turn, team, seat, witness, by }, at }: GameEvent<'SlipEntered'>): GameState {
  return changeTurn(state, turn, ({ slips }) => ({ slips: put(slips, team, { at, seat, witness, by }) }));
}
