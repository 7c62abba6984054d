import type { Forecast } from '../../game/events';
import { totalChips } from '../../game/forecast';
import type { PostureId } from '../../game/ids';

/**
 * The chips that smoothing adds in all: one more chip, cut into equal pieces, one for each posture the other capital
 * might take. So a posture without a chip is unlikely and not impossible, and its surprise is finite (docs/measures.md).
 */
export const SMOOTHING_CHIPS = 1;

/** What one forecast is held against: the leading posture that came, and all that might have come. */
export interface Scored {
  forecast: Forecast;
  fact: PostureId;
  /** Every posture that the other capital may take in the scenario. */
  postures: readonly PostureId[];
}

/** The postures that could come, and those that were thought of or came beside them: what probability is spread over. */
function outcomes({ forecast, fact, postures }: Scored): PostureId[] {
  return [...new Set([...postures, ...Object.keys(forecast), fact])];
}

const chipsOn = (forecast: Forecast, posture: PostureId): number => forecast[posture] ?? 0;

/**
 * The Brier score for several outcomes: the sum over all postures of the squared distance between the share of chips
 * and what came (1) or did not (0). From 0, every chip on what came, to 2, every chip on one thing else. No unit. null
 * for a forecast without chips.
 */
export function brier(scored: Scored): number | null {
  const total = totalChips(scored.forecast);
  if (total === 0) return null;
  return outcomes(scored).reduce((sum, posture) => sum + (chipsOn(scored.forecast, posture) / total - (posture === scored.fact ? 1 : 0)) ** 2, 0);
}

/**
 * The surprise of what came, in bits: −log₂ of the probability that the forecast gave it, once smoothed. From a little
 * above 0, every chip on what came, to log₂(11 K) with none on it, for K postures. null for a forecast without chips.
 */
export function surprise(scored: Scored): number | null {
  const total = totalChips(scored.forecast);
  if (total === 0) return null;
  const share = SMOOTHING_CHIPS / outcomes(scored).length;
  return -Math.log2((chipsOn(scored.forecast, scored.fact) + share) / (total + SMOOTHING_CHIPS));
}

/** The surprise of whatever comes to one who spreads the chips evenly over so many postures, in bits: having no idea. */
export function evenSurprise(postures: number): number {
  return Math.log2(postures);
}
