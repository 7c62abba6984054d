import type { GameEvent } from '../events';
import type { GameState, Rfi } from '../state';
import { changeExchange } from './change';

export function talkSaid(state: GameState, { data: { turn, talk: id, team, seat, text }, at }: GameEvent<'TalkSaid'>): GameState {
  return changeExchange(state, turn, ({ talk }) => ({ talk: [...talk, { id, at, team, seat, text }] }));
}

export function cableSent(state: GameState, { data: { turn, cable: id, from, to, seat, text }, at }: GameEvent<'CableSent'>): GameState {
  return changeExchange(state, turn, ({ cables }) => ({ cables: [...cables, { id, at, from, to, seat, text }] }));
}

export function rfiAsked(state: GameState, { data: { turn, rfi: id, team, seat, text: question }, at }: GameEvent<'RfiAsked'>): GameState {
  const asked: Rfi = { id, at, team, seat, question, answer: null, answeredAt: null, toAll: false, by: null };
  return changeExchange(state, turn, ({ rfis }) => ({ rfis: [...rfis, asked] }));
}

/** A reader who did not hear the question learns it with the answer, and not who asked. */
export function rfiAnswered(state: GameState, { data, at }: GameEvent<'RfiAnswered'>): GameState {
  const { turn, rfi: id, question, answer, toAll, by } = data;
  const unheard: Rfi = { id, at, team: null, seat: null, question, answer, answeredAt: at, toAll, by };
  return changeExchange(state, turn, ({ rfis }) => ({
    rfis: rfis.some((rfi) => rfi.id === id)
      ? rfis.map((rfi) => (rfi.id === id ? { ...rfi, answer, answeredAt: at, toAll, by } : rfi))
      : [...rfis, unheard],
  }));
}

export function announced(state: GameState, { data: { turn, announcement: id, text }, at, audience }: GameEvent<'Announced'>): GameState {
  return changeExchange(state, turn, ({ announcements }) => ({ announcements: [...announcements, { id, at, text, audience }] }));
}
