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

/** The seats are for others now. */
export function gameForked(state: GameState): GameState {
  return { ...state, door: 'open', seats: {}, nudges: {}, lastActs: {}, standIn: null };
}

export function started(state: GameState, { data: { by }, at }: GameEvent<'ExerciseStarted'>): GameState {
  return { ...state, stage: 'running', startedAt: at, hands: { ...state.hands, start: by } };
}

export function phaseOpened(state: GameState, { data: { turn, phase, minutes, by }, at }: GameEvent<'PhaseOpened'>): GameState {
  const endsAt = minutes === null ? null : at + minutes * MINUTE_MS;
  return changeTurn({ ...state, phase, hands: { ...state.hands, phase: by }, clock: { endsAt, pausedAt: null, stoodMs: 0, extra: {}, bends: [], expired: false } }, turn, ({ phases }) => ({
    phases: { ...phases, [phase]: at },
  }));
}

export function phaseExpired(state: GameState, { data: { turn }, at }: GameEvent<'PhaseExpired'>): GameState {
  return changeTurn({ ...state, clock: { ...state.clock, expired: true } }, turn, () => ({ expiredAt: at }));
}

export function paused(state: GameState, { data: { by }, at }: GameEvent<'ExercisePaused'>): GameState {
  return { ...state, hands: { ...state.hands, pause: by }, clock: { ...state.clock, pausedAt: state.clock.pausedAt ?? at } };
}

export function resumed(state: GameState, { data: { by }, at }: GameEvent<'ExerciseResumed'>): GameState {
  const { endsAt, pausedAt, stoodMs } = state.clock;
  const lost = pausedAt === null ? 0 : at - pausedAt;
  const clock = { ...state.clock, endsAt: endsAt === null ? null : endsAt + lost, pausedAt: null, stoodMs: stoodMs + lost };
  return { ...state, hands: { ...state.hands, resume: by }, clock };
}

/** More time opens an expired phase again. */
export function clockAdjusted(state: GameState, { data: { deltaMs, team, by }, at }: GameEvent<'ClockAdjusted'>): GameState {
  const { endsAt, extra, pausedAt, bends } = state.clock;
  const adjusted: Clock =
    team === null
      ? { ...state.clock, endsAt: endsAt === null ? null : endsAt + deltaMs }
      : { ...state.clock, extra: put(extra, team, (get(extra, team) ?? 0) + deltaMs) };
  const end = lastEnd(adjusted);
  const over = end !== null && end <= (pausedAt ?? at);
  return { ...state, hands: { ...state.hands, clock: by }, clock: { ...adjusted, bends: [...bends, { team, by }], expired: adjusted.expired && over } };
}
