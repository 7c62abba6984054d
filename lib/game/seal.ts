import type { Alternative, DecisionOrigin, Forecasts } from './events';
import type { OptionId, TeamId, TurnId } from './ids';
import type { Revealed } from './state';

type Hash = (text: string) => string;

interface Reasons {
  reasonsSalt: string;
  rationale: string;
  alternatives: readonly Alternative[];
}

interface Sealed {
  salt: string;
  turn: TurnId;
  team: TeamId;
  option: OptionId;
  forecasts: Forecasts;
  reasonsDigest: string;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether all had seen a seal before the reveal: of what a team handed in, not of what a policy took for it. */
export function sealedBefore(origin: DecisionOrigin): boolean {
  return origin === 'committed' || origin === 'paper';
}

/** The text whose hash stands for a decision's reasons, which are told to no other team. */
export function reasonsText({ reasonsSalt, rationale, alternatives }: Reasons): string {
  return JSON.stringify(['plan-b-reasons/1', reasonsSalt, rationale, alternatives.map(({ option, why }) => [option, why])]);
}

/** The text whose hash is the seal: whoever knows the salt after the reveal can make it again. */
export function sealText({ salt, turn, team, option, forecasts, reasonsDigest }: Sealed): string {
  const pairs = Object.entries(forecasts)
    .map(([of, chips]): [string, unknown] => [of, Object.entries(chips).sort(byKey)])
    .sort(byKey);
  return JSON.stringify(['plan-b-seal/1', salt, turn, team, option, pairs, reasonsDigest]);
}

/** Whether what a team revealed is what it had sealed. A team without a decision has nothing to check. */
export function checkSeal(revealed: Revealed, turn: TurnId, team: TeamId, sha256: Hash): boolean {
  const { option, salt, reasonsDigest, seal, forecasts } = revealed;
  if (option === null) return seal === null;
  if (salt === null || reasonsDigest === null || seal === null) return false;
  return sha256(sealText({ salt, turn, team, option: option.id, forecasts, reasonsDigest })) === seal;
}

/** Whether a decision's reasons are those its seal covers. */
export function checkReasons(decision: Reasons & { reasonsDigest: string }, sha256: Hash): boolean {
  return sha256(reasonsText(decision)) === decision.reasonsDigest;
}
