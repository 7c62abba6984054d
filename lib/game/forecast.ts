import type { Forecast } from './events';
import type { PostureId } from './ids';

/** The chips that a forecast of one team lays out. */
export const CHIPS = 10;

/** One line of a forecast. */
export interface ForecastLine {
  posture: PostureId;
  chips: number;
}

/** How many chips are laid. */
export function totalChips(forecast: Forecast): number {
  return Object.values(forecast).reduce((sum, chips) => sum + chips, 0);
}

/** A forecast read back: the postures with chips on them, the most likely first, then by name. */
export function readForecast(forecast: Forecast): ForecastLine[] {
  return Object.entries(forecast)
    .map(([posture, chips]) => ({ posture, chips }))
    .filter(({ chips }) => chips > 0)
    .sort((a, b) => b.chips - a.chips || (a.posture < b.posture ? -1 : 1));
}

/** The postures that have the most chips; more than one when they tie, none when no chip is laid. */
export function mostLikely(forecast: Forecast): PostureId[] {
  const lines = readForecast(forecast);
  return lines.filter(({ chips }) => chips === lines[0]?.chips).map(({ posture }) => posture);
}

/** The share of all chips that lie on the most likely posture, from 0 to 1; null when no chip is laid. */
export function confidence(forecast: Forecast): number | null {
  const total = totalChips(forecast);
  return total === 0 ? null : Math.max(...Object.values(forecast)) / total;
}

/** The share of all chips that lie on what was done (its leading posture), from 0 to 1; null when no chip is laid. */
export function chipsOn(forecast: Forecast, leading: PostureId): number | null {
  const total = totalChips(forecast);
  return total === 0 ? null : (readForecast(forecast).find(({ posture }) => posture === leading)?.chips ?? 0) / total;
}
