import type { Trend } from './events';
import type { IndicatorId } from './ids';
import type { GameState } from './state';
import { get } from './table';

/** The last value this reader knows: the start's until another was told; null for an unknown indicator. */
export function valueNow(state: GameState, id: IndicatorId): number | null {
  const indicator = get(state.indicators, id);
  return indicator ? (indicator.value ?? indicator.start) : null;
}

/** Which way a value moved. */
export function trendOf(before: number, after: number): Trend {
  if (after === before) return 'steady';
  return after > before ? 'up' : 'down';
}
