import type { GameEvent } from '../events';
import type { IndicatorId, TurnId } from '../ids';
import type { Adjudication, GameState } from '../state';
import { get, put, without } from '../table';
import { changeTurn } from './change';

const nothingProposed: Adjudication = { rows: [], reading: 'default', overrides: {}, changes: [], applied: null, before: null, after: null };

export function effectsProposed(state: GameState, { data: { turn, rows, reading } }: GameEvent<'EffectsProposed'>): GameState {
  return changeAdjudication(state, turn, () => ({ rows, reading }));
}

export function readingChosen(state: GameState, { data: { turn, reading, seat } }: GameEvent<'ReadingChosen'>): GameState {
  return changeAdjudication(state, turn, ({ changes }) => ({ reading, changes: [...changes, { row: null, seat }] }));
}

export function effectOverridden(state: GameState, { data: { turn, row, was, now, why, seat }, at }: GameEvent<'EffectOverridden'>): GameState {
  return changeAdjudication(state, turn, ({ overrides, changes }) => ({
    changes: [...changes, { row, seat }],
    overrides: now === null ? without(overrides, row) : put(overrides, row, { was, now, why, seat, at }),
  }));
}

export function effectAdded(state: GameState, { data: { turn, row } }: GameEvent<'EffectAdded'>): GameState {
  return changeAdjudication(state, turn, ({ rows }) => ({ rows: [...rows, row] }));
}

export function effectsApplied(state: GameState, { data }: GameEvent<'EffectsApplied'>): GameState {
  const { turn, reading, applied, before, after } = data;
  const indicators = Object.entries(after).reduce((table, [id, value]) => setIndicator(table, id, { value }), state.indicators);
  return changeAdjudication({ ...state, indicators, hands: { ...state.hands, publish: data.seat } }, turn, () => ({ reading, applied, before, after }));
}

/** A value that is not disclosed leaves a known one as it is. */
export function indicatorsPublished(state: GameState, { data: { turn, indicators }, at }: GameEvent<'IndicatorsPublished'>): GameState {
  const known = indicators.reduce(
    (table, { id, trend, value }) => setIndicator(table, id, value === null ? { trend } : { trend, value }),
    state.indicators,
  );
  return changeTurn({ ...state, indicators: known }, turn, () => ({ published: { at, correctedAt: null, indicators } }));
}

export function indicatorCorrected(state: GameState, { data: { turn, indicator, was, now, why, seat }, at }: GameEvent<'IndicatorCorrected'>): GameState {
  const indicators = setIndicator(state.indicators, indicator, { value: now });
  return changeTurn({ ...state, indicators }, turn, ({ corrections }) => ({ corrections: [...corrections, { at, indicator, was, now, why, seat }] }));
}

/** The board as it stands now. */
export function correctionPublished(state: GameState, { data: { turn, indicator: id, trend, value }, at }: GameEvent<'CorrectionPublished'>): GameState {
  const indicators = setIndicator(state.indicators, id, value === null ? { trend } : { trend, value });
  return changeTurn({ ...state, indicators }, turn, ({ published }) =>
    published === null ? {} : { published: { ...published, correctedAt: at, indicators: published.indicators.map((told) => (told.id === id ? { id, trend, value } : told)) } },
  );
}

type Indicators = GameState['indicators'];

export function setIndicator(table: Indicators, id: IndicatorId, told: Partial<Indicators[string]>): Indicators {
  const unheard = { start: told.value ?? 0, value: null, trend: null };
  return put(table, id, { ...(get(table, id) ?? unheard), ...told });
}

function changeAdjudication(state: GameState, turn: TurnId, change: (adjudication: Adjudication) => Partial<Adjudication>): GameState {
  return changeTurn(state, turn, ({ adjudication }) => {
    const now = adjudication ?? nothingProposed;
    return { adjudication: { ...now, ...change(now) } };
  });
}
