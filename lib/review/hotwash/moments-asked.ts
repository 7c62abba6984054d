import type { ClaimId, TeamId } from '../../game/ids';
import type { DecisionRef } from '../claims/finding';
import type { LedgerEntry } from '../claims/ledger';
import type { DecisionRecord } from '../decision-record';
import type { ScoredCell } from '../expectation/forecast-cells';

/** What the questions of a hot wash are drawn from: the whole record's folds. */
export interface Played {
  records: readonly DecisionRecord[];
  ledger: readonly LedgerEntry[];
  scored: readonly ScoredCell[];
  teams: readonly TeamId[];
}

const MOST_WHY = 3;

const refOf = ({ turn, team }: DecisionRecord): DecisionRef => ({ turn: turn.id, team: team.id });

/** What a team tells its story by: all that was revealed of it, in the order played, the decisions it missed among them. */
export function ownStory(team: TeamId, { records }: Played): DecisionRef[] {
  return records.filter((record) => record.revealed && record.team.id === team).map(refOf);
}

/** The decision that surprised the others most, of one team or of all; null where nothing was forecast of it. */
export function mostSurprising({ scored }: Played, team?: TeamId): DecisionRef | null {
  const most = scored.filter(({ of }) => team === undefined || of === team).reduce<ScoredCell | null>((best, cell) => (best === null || cell.bits > best.bits ? cell : best), null);
  return most && { turn: most.turn, team: most.of };
}

/** The decisions of which it is asked why: those that were argued about most; without any, the one that surprised most, else the last one. */
export function worthAsking(played: Played): DecisionRef[] {
  const argued = mostArgued(played);
  if (argued.length > 0) return argued;
  const last = played.records.findLast(({ revealed, choice }) => revealed && choice !== null);
  const instead = mostSurprising(played) ?? (last && refOf(last));
  return instead ? [instead] : [];
}

/** The decisions with dissents, then those with alternatives that fell; in the order played. */
function mostArgued({ records }: Played): DecisionRef[] {
  const argued = records.filter(({ revealed, choice, dissents, alternatives }) => revealed && choice !== null && dissents.length + alternatives.length > 0);
  const weight = ({ dissents, alternatives }: DecisionRecord): number => dissents.length * 100 + alternatives.length;
  const chosen = argued.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_WHY);
  return argued.filter((record) => chosen.includes(record)).map(refOf);
}

/** A decision of this game that counts for or against one of the claims: the answer to a move rather than the move. */
export function momentFor(claims: readonly ClaimId[], { ledger }: Played): DecisionRef | null {
  const lines = ledger.filter(({ claim }) => claims.includes(claim.id)).flatMap((entry) => [...entry.for, ...entry.against]);
  const found = lines.flatMap(({ findings }) => findings).find((finding) => finding.kind === 'decisions');
  return (found?.kind === 'decisions' && found.decisions.at(-1)) || null;
}
