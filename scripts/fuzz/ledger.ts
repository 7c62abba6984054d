import Database from 'better-sqlite3';
import path from 'node:path';

/** What stands in the server's own database, read beside it. */
export interface Ledger {
  /** The position and hash of a game's last event. */
  head(game: string): string;
  /** Events of a game after a position that no accepted command gave: none, where all is well. */
  unaccountedFor(game: string, after: number): number;
  close(): void;
}

export function openLedger(dataDir: string): Ledger {
  const db = new Database(path.join(dataDir, 'plan-b.db'), { readonly: true });
  const head = db.prepare('SELECT position, hash FROM "Event" WHERE "gameId" = ? ORDER BY position DESC LIMIT 1');
  // A command's events and its receipt bear the same time, and are written together.
  const loose = db.prepare('SELECT count(*) AS count FROM "Event" e WHERE e."gameId" = ? AND e.position > ? AND NOT EXISTS (SELECT 1 FROM "Receipt" r WHERE r."gameId" = e."gameId" AND r."at" = e."at")');
  return {
    head(game) {
      const row = head.get(game) as { position: number; hash: string } | undefined;
      return row ? `${row.position} ${row.hash}` : '0';
    },
    unaccountedFor: (game, after) => (loose.get(game, after) as { count: number }).count,
    close: () => void db.close(),
  };
}
