import { type Database, onSqlite } from '../db';
import type { Sqlite } from '../serial-sqlite';
import type { GroupAsJson } from './rows';
import { WITHHOLD_ON_SQLITE } from './withhold.prisma';

const EVENTS = `
  INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash")
  SELECT value->>'g', value->>'p', value->>'s', value->>'n', value->>'a', value->>'t', value->>'d', value->>'z', value->>'h'
  FROM json_each(?)
  WHERE value->>'x' = coalesce((SELECT max("position") FROM "Event" WHERE "gameId" = value->>'g'), 0)`;
const RECEIPTS = `
  INSERT INTO "Receipt" ("gameId", "seatId", "commandId", "body", "answer", "at")
  SELECT value->>'g', value->>'s', value->>'c', value->>'b', value->>'w', value->>'a'
  FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Event" WHERE "gameId" = value->>'g' AND "position" = value->>'p' AND "hash" = value->>'h')`;

type Write = (group: GroupAsJson, cuts: string | null) => number;

/** Made once for each connection, since to prepare a statement takes as long as to carry it out. */
const writes = new WeakMap<Sqlite, Write>();

/**
 * Writes a group in one transaction of two statements. An append is written only where the record still ends at the
 * position it expects; a receipt only where its first event was written. Returns how many events were. `cuts` are the
 * texts that the group withholds; null: none. Without Prisma, which takes several times as long over it as the database.
 */
export function commitOnSqlite(db: Database, group: GroupAsJson, cuts: string | null): Promise<number> {
  return onSqlite(db, (client) => {
    const write = writes.get(client) ?? prepared(client);
    writes.set(client, write);
    const written = write(group, cuts);
    if (cuts !== null) emptyLog(client);
    return written;
  });
}

function prepared(client: Sqlite): Write {
  const events = client.prepare(EVENTS);
  const receipts = client.prepare(RECEIPTS);
  const transaction = client.transaction((group: GroupAsJson, cuts: string | null): number => {
    const { changes } = events.run(group.events);
    receipts.run(group.receipts);
    if (cuts !== null) for (const statement of WITHHOLD_ON_SQLITE) client.prepare(statement).run(cuts);
    return changes;
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
