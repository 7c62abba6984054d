import { seenBy } from '../reader';
import type { Facts } from '../select';
import type { Reviewer } from './reviewer';

/**
 * Before the record is opened a player's own reading counts from 1 (`recounted`), because true positions would
 * count what is hidden. Annotations are kept by true positions, so these two go there and back; a position
 * that the reader's pages do not have is null.
 */
export interface Positions {
  toRecord(position: number): number | null;
  toReading(position: number): number | null;
}

/** How positions of somebody's pages and of the record answer to each other; `whole`: they read all of it. */
export function positionsFor(record: Facts, who: Reviewer, whole: boolean): Positions {
  if (whole || who.kind === 'reader') {
    const known = (position: number) => (record[position - 1] ? position : null);
    return { toRecord: known, toReading: known };
  }
  const seen = seenBy(record, who).map(({ position }) => position);
  const rank = (position: number) => seen.indexOf(position) + 1;
  return { toRecord: (position) => seen[position - 1] ?? null, toReading: (position) => rank(position) || null };
}
