import { type Database, onSqlite } from '../db';
import type { Sqlite } from '../serial-sqlite';
import { WITHHOLD_ON_SQLITE } from './withhold.prisma';
import type { Append } from './writer';

const HEAD = 'SELECT max("position") FROM "Event" WHERE "gameId" = ?';
const EVENT = 'INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
const RECEIPT = 'INSERT INTO "Receipt" ("gameId", "seatId", "commandId", "body", "answer", "at") VALUES (?, ?, ?, ?, ?, ?)';

type Write = (group: readonly Append[], cuts: string | null) => number;

/** Made once for each connection, since to prepare a statement takes as long as to carry it out. */
const writes = new WeakMap<Sqlite, Write>();

/**
 * Writes a group in one transaction. An append is written, receipts and all, only where the record still ends at the
 * position it expects. Returns how many events were. `cuts` are the texts that the group withholds; null: none.
 * Without Prisma, which takes several times as long over it as the database.
 */
export function commitOnSqlite(db: Database, group: readonly Append[], cuts: string | null): Promise<number> {
  return onSqlite(db, (client) => {
    const write = writes.get(client) ?? prepared(client);
    writes.set(client, write);
    const written = write(group, cuts);
    if (cuts !== null) emptyLog(client);
    return written;
  });
}

function prepared(client: Sqlite): Write {
  const head = client.prepare<[string], number | null>(HEAD).pluck().safeIntegers(false);
  const event = client.prepare(EVENT);
  const receipt = client.prepare(RECEIPT);
  function writeOne({ game, expectedPosition, events, receipts }: Append): number {
    if ((head.get(game) ?? 0) !== expectedPosition) return 0;
    for (const { event: { position, audience, number, at, type }, text, salt, hash } of events) event.run(game, position, audience, number, at, type, text, salt ?? '', hash);
    for (const { seat, commandId, body, answer, at } of receipts) receipt.run(game, seat, commandId, body, answer, at);
    return events.length;
  }
  const transaction = client.transaction((group: readonly Append[], cuts: string | null): number => {
    const written = group.reduce((sum, append) => sum + writeOne(append), 0);
    if (cuts !== null) for (const statement of WITHHOLD_ON_SQLITE) client.prepare(statement).run(cuts);
    return written;
  });
  return (group, cuts) => transaction.immediate(group, cuts);
}

/** What was written over must not stay in the log beside the database either; there `secure_delete` has seen to it. */
function emptyLog(client: Sqlite): void {
  try {
    client.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A reader is in the way: a later checkpoint does it.
  }
}
