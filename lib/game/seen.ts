import type { Decided } from './decided';
import type { SeatId } from './ids';

/**
 * The refusal for who gave an order without having seen what a colleague had changed meanwhile; null when
 * there is no such change. `seen` counts the changes that the sender's page showed. One's own are no
 * surprise: who presses twice before the first answer is there means both.
 */
export function overtaken<T>(changes: readonly T[], seen: number | undefined, by: SeatId, of: { hand: (change: T) => SeatId; concerns: (change: T) => boolean }): (Decided & { ok: false }) | null {
  if (seen === undefined) return null;
  const missed = changes.slice(seen).find((change) => of.hand(change) !== by && of.concerns(change));
  return missed === undefined ? null : changedMeanwhile(of.hand(missed));
}

/** The refusal that names who has changed something meanwhile. */
export function changedMeanwhile(by: SeatId): Decided & { ok: false } {
  return { ok: false, refusal: { code: 'changed-meanwhile', about: { by } } };
}
