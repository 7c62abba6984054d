import type { Seat } from '../game/seat';
import { recounted, seenBy } from './reader';
import { ofType, type Facts } from './select';

/** What somebody may read of a game: their facts, and whether these are the whole record. */
export interface Reading {
  facts: Facts;
  whole: boolean;
}

/**
 * What a seat may read: Control and observers the whole record always; a player, or who doubles a team, their own part of it
 * until the record is opened, and the whole from then on. The wall reads nothing here.
 */
export function readingOf(record: Facts, seat: Seat): Reading | null {
  if (seat.kind === 'screen') return null;
  const sitsAtTable = seat.kind === 'player' || seat.kind === 'mirror';
  if (!sitsAtTable || ofType(record, 'RecordOpened').length > 0) return { facts: record, whole: true };
  return { facts: recounted(seenBy(record, seat)), whole: false };
}
