import type { RecordedEvent } from '../../../lib/game/events';
import type { Receipt } from '../../../lib/server/record/store';
import type { Operation } from '../operation';
import { effectOf } from '../effects';

/** All that is known of one game when its clients rest: what they asked for, and what the store holds. */
export interface Evidence {
  operations: readonly Operation[];
  record: readonly RecordedEvent[];
  receipts: readonly Receipt[];
}

/** What a checker found wrong, in words. */
export type Finding = string;

/** The receipt of each command, by seat and id. */
export function receiptsByCommand(receipts: readonly Receipt[]): ReadonlyMap<string, Receipt> {
  return new Map(receipts.map((receipt) => [commandKey(receipt.seat, receipt.commandId), receipt]));
}

export function commandKey(seat: string, id: string): string {
  return `${seat} ${id}`;
}

/** How often each effect stands in the record. */
export function countEffects(record: readonly RecordedEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of record) {
    const effect = effectOf(event);
    if (effect !== null) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  }
  return counts;
}
