import Database from 'better-sqlite3';
import path from 'node:path';
import { sha256 } from '../../lib/server/sha256';

/** What stands in the server's own database, read beside it. */
export interface Ledger {
  /** The position and hash of a game's last event. */
  head(game: string): string;
  /** Events of a game after a position that no accepted command gave: none, where all is well. */
  unaccountedFor(game: string, after: number): number;
  /** All that a refusal must leave as it is: the head, and the drafts. */
  state(game: string): string;
  /** Events of a game after a position that are not the program's own doing, as the end of a phase is. */
  byPeople(game: string, after: number): number;
  close(): void;
}

export function openLedger(dataDir: string): Ledger {
  const db = new Database(path.join(dataDir, 'plan-b.db'), { readonly: true });
  const head = db.prepare('SELECT position, hash FROM "Event" WHERE "gameId" = ? ORDER BY position DESC LIMIT 1');
  // A command's events and its receipt bear the same time, and are written together.
  const loose = db.prepare('SELECT count(*) AS count FROM "Event" e WHERE e."gameId" = ? AND e.position > ? AND NOT EXISTS (SELECT 1 FROM "Receipt" r WHERE r."gameId" = e."gameId" AND r."at" = e."at")');
  // Every save raises the version, whatever it says; to read all that was written takes longer than to send it.
  const drafts = db.prepare('SELECT owner, key, version FROM "Draft" WHERE "gameId" = ? ORDER BY owner, key');
  const people = db.prepare(`SELECT count(*) AS count FROM "Event" e WHERE e."gameId" = ? AND e.position > ? AND NOT EXISTS (SELECT 1 FROM "Receipt" r WHERE r."gameId" = e."gameId" AND r."at" = e."at" AND r."seatId" = 'system')`);
  const headOf = (game: string): string => {
    const row = head.get(game) as { position: number; hash: string } | undefined;
    return row ? `${row.position} ${row.hash}` : '0';
  };
  return {
    head: headOf,
    state: (game) => `${headOf(game)} ${sha256(JSON.stringify(drafts.all(game)))}`,
    byPeople: (game, after) => (people.get(game, after) as { count: number }).count,
    unaccountedFor: (game, after) => (loose.get(game, after) as { count: number }).count,
    close: () => void db.close(),
  };
}
