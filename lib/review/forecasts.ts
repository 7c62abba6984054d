import type { Forecasts, OptionText, RecordedEvent } from '../game/events';
import { chipsOn, confidence, mostLikely, readForecast, type ForecastLine } from '../game/forecast';
import type { PostureId, TeamId } from '../game/ids';

/** What a team expected of another, laid beside what came. */
export interface ForecastRecord {
  of: TeamId;
  lines: ForecastLine[];
  mostLikely: PostureId[];
  /** Share of the chips on the most likely posture. */
  confidence: number;
  /** What came; null until the reveal, or where the other team made no decision. */
  fact: { option: OptionText; leading: PostureId } | null;
  /** Share of the chips on what came; null while there is no fact. */
  hit: number | null;
}

/** A team's forecasts against the reveals of the same turn; a forecast without chips is none. */
export function forecastRecords(forecasts: Forecasts, reveals: readonly RecordedEvent<'DecisionRevealed'>[]): ForecastRecord[] {
  return Object.entries(forecasts).flatMap(([of, forecast]) => {
    const sure = confidence(forecast);
    if (sure === null) return [];
    const revealed = reveals.find(({ data }) => data.team === of)?.data;
    const leading = revealed?.postures[0];
    const fact = revealed?.option && leading !== undefined ? { option: revealed.option, leading } : null;
    return [{ of, lines: readForecast(forecast), mostLikely: mostLikely(forecast), confidence: sure, fact, hit: fact && chipsOn(forecast, fact.leading) }];
  });
}

/** The mean share of chips on what came, over the forecasts that met a fact; null when none did. */
export function meanHit(forecasts: readonly ForecastRecord[]): number | null {
  const hits = forecasts.flatMap(({ hit }) => (hit === null ? [] : [hit]));
  return hits.length === 0 ? null : hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
}
