import type { Seat } from '../../game/seat';
import type { Reading } from '../may-read';
import { seatOfReader, seenBy } from '../reader';
import type { Facts } from '../select';

/** What a replay is drawn from: by whose eyes, and what these saw. */
export interface Served {
  seat: Seat;
  facts: Facts;
}

/** The reader that is asked for; somebody who may not read the whole record is always given their own seat. null: no such reader. */
export function servedTo({ facts, whole }: Reading, own: Seat, as: string | null): Served | null {
  const seat = seatOfReader(facts, whole ? (as ?? 'control') : `seat:${own.id}`);
  return seat && { seat, facts: seenBy(facts, seat) };
}
