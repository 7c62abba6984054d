import { lastEnd } from '../clock';
import type { GameEvent } from '../events';
import type { Clock, GameState } from '../state';
import { get, put } from '../table';
import { changeTurn } from './change';

const MINUTE_MS = 60_000;

export function gameOpened(state: GameState, { data, at }: GameEvent<'GameOpened'>): GameState {
  const indicators = data.indicators.map(({ id, start }) => [id, { start, value: data.disclosure === 'values' ? start : null, trend: null }]);
  return { ...state, game: data, openedAt: at, indicators: Object.fromEntries(indicators) };
}

export function phaseOpened(state: GameState, { data: { turn, phase, minutes }, at }: GameEvent<'PhaseOpened'>): GameState {
  const endsAt = minutes === null ? null : at + minutes * MINUTE_MS;
  return changeTurn({ ...state, phase, clock: { endsAt, pausedAt: null, extra: {}, expired: false } }, turn, ({ phases }) => ({
    phases: { ...phases, [phase]: at },
  }));
}

export function phaseExpired(state: GameState, { data: { turn }, at }: GameEvent<'PhaseExpired'>): GameState {
  return changeTurn({ ...state, clock: { ...state.clock, expired: true } }, turn, () => ({ expiredAt: at }));
}

export function paused(state: GameState, { at }: GameEvent<'ExercisePaused'>): GameState {
  return { ...state, clock: { ...state.clock, pausedAt: state.clock.pausedAt ?? at } };
}

export function resumed(state: GameState, { at }: GameEvent<'ExerciseResumed'>): GameState {
  const { endsAt, pausedAt } = state.clock;
  const lost = pausedAt === null ? 0 : at - pausedAt;
  return { ...state, clock: { ...state.clock, endsAt: endsAt === null ? null : endsAt + lost, pausedAt: null } };
}

/** More time opens an expired phase again. */
export function clockAdjusted(state: GameState, { data: { deltaMs, team }, at }: GameEvent<'ClockAdjusted'>): GameState {
  const { endsAt, extra, pausedAt } = state.clock;
  const adjusted: Clock =
    team === null
      ? { ...state.clock, endsAt: endsAt === null ? null : endsAt + deltaMs }
      : { ...state.clock, extra: put(extra, team, (get(extra, team) ?? 0) + deltaMs) };
  const end = lastEnd(adjusted);
  const over = end !== null && end <= (pausedAt ?? at);
  return { ...state, clock: { ...adjusted, expired: adjusted.expired && over } };
}
