import type { GameEvent } from '../events';
import type { GameState } from '../state';
import { get, put } from '../table';
import { changeTurn } from './change';

export function opened(state: GameState, { data, at }: GameEvent<'TurnOpened'>): GameState {
  const { turn, number, title, month, situation } = data;
  const order = state.order.includes(turn) ? state.order : [...state.order, turn];
  return changeTurn({ ...state, order }, turn, () => ({ number, title, month, situation, openedAt: at }));
}

export function prepared(state: GameState, { data }: GameEvent<'TurnPrepared'>): GameState {
  return changeTurn(state, data.turn, () => ({ prepared: data }));
}

export function branchTaken(state: GameState, { data }: GameEvent<'BranchTaken'>): GameState {
  return changeTurn(state, data.turn, ({ branches }) => ({ branches: [...branches, data] }));
}

export function briefDelivered(state: GameState, { data, at }: GameEvent<'BriefDelivered'>): GameState {
  const { turn, team, brief, additions, prompt, options } = data;
  return changeTurn(state, turn, ({ briefs }) => ({ briefs: put(briefs, team, { at, brief, additions, prompt, options }) }));
}

/** Only the first time a seat opens an item counts. */
export function itemOpened(state: GameState, { data: { turn, item, seat }, at }: GameEvent<'ItemOpened'>): GameState {
  return changeTurn(state, turn, ({ opened: items }) => {
    const seats = get(items, item) ?? {};
    return get(seats, seat) === undefined ? { opened: put(items, item, put(seats, seat, at)) } : {};
  });
}

export function injectReleased(state: GameState, { data, at, audience }: GameEvent<'InjectReleased'>): GameState {
  const { turn, inject: id, kind, from, title, text } = data;
  return changeTurn(state, turn, ({ injects }) => ({ injects: [...injects, { id, at, kind, from, title, text, audience }] }));
}

export function injectRecorded(state: GameState, { data }: GameEvent<'InjectRecorded'>): GameState {
  return changeTurn(state, data.turn, ({ injectRecords }) => ({ injectRecords: [...injectRecords, data] }));
}

export function narrativePublished(state: GameState, { data: { turn, text } }: GameEvent<'NarrativePublished'>): GameState {
  return changeTurn(state, turn, () => ({ narrative: text }));
}

export function narrativeDelivered(state: GameState, { data: { turn, team, text } }: GameEvent<'NarrativeDelivered'>): GameState {
  return changeTurn(state, turn, ({ teamNarratives }) => ({ teamNarratives: put(teamNarratives, team, text) }));
}

export function closed(state: GameState, { data: { turn, head }, at }: GameEvent<'TurnClosed'>): GameState {
  return changeTurn(state, turn, () => ({ closedAt: at, head }));
}
