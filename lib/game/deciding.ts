import type { Circumstances } from './circumstances';
import type { Alternative, DecisionOrigin, EventData, Forecasts } from './events';
import type { OptionId, SeatId, TeamId, TurnId } from './ids';
import { reasonsText, sealText } from './seal';

/** What a team decides, before it is sealed. */
export interface Content {
  option: OptionId;
  rationale: string;
  alternatives: Alternative[];
  forecasts: Forecasts;
}

/** A decision with its two salts, the digest of its reasons, and its seal. */
export function submit(
  turn: TurnId,
  team: TeamId,
  by: { seat: SeatId | null; origin: DecisionOrigin },
  { option, rationale, alternatives, forecasts }: Content,
  { freshSalt, sha256 }: Circumstances,
): EventData['DecisionSubmitted'] {
  const salt = freshSalt();
  const reasonsSalt = freshSalt();
  const reasonsDigest = sha256(reasonsText({ reasonsSalt, rationale, alternatives }));
  const seal = sha256(sealText({ salt, turn, team, option, forecasts, reasonsDigest }));
  return { turn, team, ...by, option, rationale, alternatives, forecasts, salt, reasonsSalt, reasonsDigest, seal };
}
