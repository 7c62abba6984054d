import { chipsOn, CHIPS, mostLikely, totalChips } from '@/lib/game/forecast';
import type { PostureId, TeamId } from '@/lib/game/ids';
import type { TurnState } from '@/lib/game/state';

/** What one team expected of another, against what that team then did. */
export interface ForecastFact {
  by: TeamId;
  of: TeamId;
  /** The postures with most chips. */
  expected: PostureId[];
  /** Chips on those. */
  chips: number;
  /** The leading posture of what was done; null when there was no decision. */
  did: PostureId | null;
  /** Chips that lay on what was done. */
  right: number;
}

/** Every forecast of a revealed turn against the facts, in the order of teams. */
export function forecastFacts(turn: TurnState, teams: readonly { id: TeamId }[]): ForecastFact[] {
  return teams.flatMap(({ id: by }) =>
    teams.flatMap(({ id: of }) => {
      const forecast = turn.revealed[by]?.forecasts[of];
      if (by === of || !forecast || totalChips(forecast) === 0) return [];
      const expected = mostLikely(forecast);
      const did = turn.revealed[of]?.postures[0] ?? null;
      return [{ by, of, expected, chips: forecast[expected[0] ?? ''] ?? 0, did, right: did === null ? 0 : Math.round((chipsOn(forecast, did) ?? 0) * CHIPS) }];
    }),
  );
}
