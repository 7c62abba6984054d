import type { RecordedEvent } from '../game/events';
import type { SeatId, TeamId, TurnId } from '../game/ids';
import { checkReasons, checkSeal, sealedBefore } from '../game/seal';
import type { Facts } from './select';
import { ofType } from './select';

/** One closing of the envelope. */
export interface SealRecord {
  seal: string;
  number: number;
  at: number;
  position: number;
  /** When it was taken back, and by whom (where the reader may know). */
  broken: { at: number; by: SeatId | null; position: number } | null;
}

/** Whether what was revealed is what was sealed, checked anew from the record. */
export type SealCheck = 'holds' | 'broken' | 'not-revealed' | 'none';

export type Hash = (text: string) => string;

/** The seals of one team in one turn, in order; the last one stands unless it was broken. */
export function sealRecords(facts: Facts): SealRecord[] {
  const broken = ofType(facts, 'SealBroken');
  const withdrawn = ofType(facts, 'DecisionWithdrawn');
  return ofType(facts, 'DecisionSealed').map(({ data, at, position }) => {
    const breaking = broken.find((fact) => fact.data.seal === data.seal && fact.position > position);
    const by = breaking ? (withdrawn.findLast((fact) => fact.at === breaking.at)?.data.seat ?? null) : null;
    return { seal: data.seal, number: data.number, at, position, broken: breaking ? { at: breaking.at, by, position: breaking.position } : null };
  });
}

/** The seal that stands: the last one, if it was not broken. */
export function standingSeal(seals: readonly SealRecord[]): SealRecord | null {
  const last = seals.at(-1);
  return last && last.broken === null ? last : null;
}

/** Checks a reveal against the seal that all had been told. */
export function sealCheck(standing: SealRecord | null, revealed: RecordedEvent<'DecisionRevealed'> | undefined, turn: TurnId, team: TeamId, sha256: Hash): SealCheck {
  if (!revealed) return standing ? 'not-revealed' : 'none';
  // No decision, or one that the policy for missed decisions made at the reveal.
  if (!standing && !sealedBefore(revealed.data.origin)) return 'none';
  const same = standing?.seal === revealed.data.seal;
  return same && checkSeal({ ...revealed.data, at: revealed.at }, turn, team, sha256) ? 'holds' : 'broken';
}

/** Whether the rationale and alternatives are those under the seal; null where the reader may not know them. */
export function reasonsHold(submitted: RecordedEvent<'DecisionSubmitted'> | undefined, sha256: Hash): boolean | null {
  return submitted ? checkReasons(submitted.data, sha256) : null;
}
