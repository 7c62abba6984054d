import type { GameEvent } from '../events';
import type { InjectId, TurnId } from '../ids';
import type { GameState, InjectMark, Schedule } from '../state';
import { get, put } from '../table';
import { changeTurn } from './change';

export function opened(state: GameState, { data, at }: GameEvent<'TurnOpened'>): GameState {
  const { turn, number, title, month, situation } = data;
  const order = state.order.includes(turn) ? state.order : [...state.order, turn];
  return changeTurn({ ...state, order, msel: missed(state, turn) }, turn, () => ({ number, title, month, situation, openedAt: at }));
}

/** What was scheduled for a turn that is over; what is for one to come waits. */
function missed({ msel, order }: GameState, turn: TurnId): GameState['msel'] {
  const over = order.filter((id) => id !== turn);
  const late = Object.entries(msel).filter(([, { status, schedule }]) => status === 'scheduled' && schedule !== null && over.includes(schedule.turn));
  return late.reduce((table, [inject, settled]) => put(table, inject, { ...settled, status: 'missed' as const }), msel);
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

/** What had been settled for the inject is over with its release. */
export function injectRecorded(state: GameState, { data, at }: GameEvent<'InjectRecorded'>): GameState {
  const { planned, seat, why } = data;
  const marked = planned === null ? state : mark(state, planned, { status: 'released', at, seat, why });
  return changeTurn(marked, data.turn, ({ injectRecords }) => ({ injectRecords: [...injectRecords, { ...data, at }] }));
}

export function injectScheduled(state: GameState, { data, at }: GameEvent<'InjectScheduled'>): GameState {
  const { inject, turn, phase, minute, to, text, why, seat } = data;
  return mark(state, inject, { status: 'scheduled', at, seat, why, schedule: { turn, phase, minute, to, text } });
}

export function injectKeptBack(state: GameState, { type, data: { inject, why, seat }, at }: GameEvent<'InjectHeld' | 'InjectSkipped'>): GameState {
  return mark(state, inject, { status: type === 'InjectHeld' ? 'held' : 'skipped', at, why, seat });
}

function mark(state: GameState, inject: InjectId, settled: Omit<InjectMark, 'schedule' | 'times'> & { schedule?: Schedule }): GameState {
  const before = get(state.msel, inject);
  return { ...state, msel: put(state.msel, inject, { schedule: before?.schedule ?? null, times: (before?.times ?? 0) + 1, ...settled }) };
}

export function narrativePublished(state: GameState, { data: { turn, text } }: GameEvent<'NarrativePublished'>): GameState {
  return changeTurn(state, turn, () => ({ narrative: text }));
}

export function narrativeDelivered(state: GameState, { data: { turn, team, text } }: GameEvent<'NarrativeDelivered'>): GameState {
  return changeTurn(state, turn, ({ teamNarratives }) => ({ teamNarratives: put(teamNarratives, team, text) }));
}

/** As it stands now; what stood there before is in the record. */
export function narrativeCorrected(state: GameState, { data: { turn, team, text }, at }: GameEvent<'NarrativeCorrected'>): GameState {
  return changeTurn(state, turn, ({ teamNarratives }) => ({
    correctedAt: at,
    ...(team === null ? { narrative: text } : { teamNarratives: put(teamNarratives, team, text) }),
  }));
}

export function narrativeRevised(state: GameState, { data: { turn, team, was, now, why, seat }, at }: GameEvent<'NarrativeRevised'>): GameState {
  return changeTurn(state, turn, ({ revisions }) => ({ revisions: [...revisions, { at, team, was, now, why, seat }] }));
}

export function closed(state: GameState, { data: { turn, head }, at }: GameEvent<'TurnClosed'>): GameState {
  return changeTurn(state, turn, () => ({ closedAt: at, head }));
}
