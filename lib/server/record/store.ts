import type { RecordedEvent } from '../../game/events';
import type { GameId, SeatId } from '../../game/ids';

/** One event as it is kept: with the canonical text of its data, which is what its salted digest covers; of an event whose text was withheld, what stays of it. */
export interface KeptEvent {
  event: RecordedEvent;
  /** `event.data` as canonical JSON. */
  text: string;
  /** null once the text was withheld. */
  salt: string | null;
  /** Once the text was withheld: the digest of what was said, which the hash covers; null while it follows from salt and text. */
  digest: string | null;
  hash: string;
}

/** The answer that a command was given, so that it counts once. */
export interface Receipt {
  seat: SeatId | 'system';
  commandId: string;
  /** SHA-256 of the command: the same id with another body is a mistake. */
  body: string;
  /** The answer as JSON. */
  answer: string;
  at: number;
}

/**
 * Where records are kept. What was appended stays as it is, for good; only where an appended `Withheld` names earlier
 * events, their text and salt go in the same moment, and their digest stays.
 */
export interface RecordStore {
  /** A game's whole record in order, and the receipts of its commands; both empty for a game nobody opened. */
  load(game: GameId): Promise<{ events: KeptEvent[]; receipts: Receipt[] }>;
  /** What follows a position, in order, `limit` events at most. */
  readAfter(game: GameId, position: number, limit?: number): Promise<KeptEvent[]>;
  receipt(game: GameId, seat: Receipt['seat'], commandId: string): Promise<Receipt | null>;
  /**
   * Writes events (one at least) and the receipts of the commands that made them together or not at all. Whoever
   * got `ok` finds them again after any crash. `conflict`: the record's last position is not `expectedPosition`, or
   * one of the commands has a receipt already.
   * @throws RecordUnavailable when it is not known to be written; it may have been
   */
  append(game: GameId, expectedPosition: number, events: readonly KeptEvent[], receipts: readonly Receipt[]): Promise<'ok' | 'conflict'>;
  /** How long the records of these games are; those nobody opened are left out. */
  heads(games: readonly GameId[]): Promise<Map<GameId, number>>;
  /** Games with an event later than `since`. */
  activeSince(since: number): Promise<GameId[]>;
}

/** The store cannot be written to or read: a full disk, a database that is away. */
export class RecordUnavailable extends Error {
  override readonly name = 'RecordUnavailable';
  readonly code = 'unavailable';
}
