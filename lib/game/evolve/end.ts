import type { GameEvent } from '../events';
import type { GameState } from '../state';
import { get, put } from '../table';
import { setIndicator } from './adjudication';
import { addFor } from './change';

export function objectiveDealt(state: GameState, { data: { team, objective } }: GameEvent<'ObjectiveDealt'>): GameState {
  return { ...state, objectives: addFor(state.objectives, team, { ...objective, met: null }) };
}

export function exerciseEnded(state: GameState, { data, at }: GameEvent<'ExerciseEnded'>): GameState {
  const indicators = data.indicators.reduce((table, { id, value }) => setIndicator(table, id, { value }), state.indicators);
  const clock = { endsAt: null, pausedAt: null, stoodMs: 0, extra: {}, bends: [], expired: false };
  return { ...state, hands: { ...state.hands, end: data.by }, stage: 'ended', endedAt: at, phase: null, clock, indicators, outcome: data };
}

/** Other teams learn of an objective only now. */
export function objectiveScored(state: GameState, { data: { team, objective, met } }: GameEvent<'ObjectiveScored'>): GameState {
  const dealt = get(state.objectives, team) ?? [];
  if (!dealt.some(({ id }) => id === objective.id)) return { ...state, objectives: addFor(state.objectives, team, { ...objective, met }) };
  const scored = dealt.map((known) => (known.id === objective.id ? { ...known, met } : known));
  return { ...state, objectives: put(state.objectives, team, scored) };
}

export function recordOpened(state: GameState, { data: { by }, at }: GameEvent<'RecordOpened'>): GameState {
  return { ...state, hands: { ...state.hands, open: by }, recordOpenedAt: at };
}
