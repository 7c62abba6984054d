import type { Database } from '../db';
import type { GroupAsJson } from './rows';

/**
 * Writes a group in one transaction of two statements. An append is written only where the record still ends at the
 * position it expects; a receipt only where its first event was written. Returns how many events were.
 */
export async function commitOnSqlite(db: Database, { events, receipts }: GroupAsJson): Promise<number> {
  const [written] = await db.$transaction([
    db.$executeRaw`
      INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash")
      SELECT value->>'g', value->>'p', value->>'s', value->>'n', value->>'a', value->>'t', value->>'d', value->>'z', value->>'h'
      FROM json_each(${events})
      WHERE value->>'x' = coalesce((SELECT max("position") FROM "Event" WHERE "gameId" = value->>'g'), 0)`,
    db.$executeRaw`
      INSERT INTO "Receipt" ("gameId", "seatId", "commandId", "body", "answer", "at")
      SELECT value->>'g', value->>'s', value->>'c', value->>'b', value->>'w', value->>'a'
      FROM json_each(${receipts})
      WHERE EXISTS (SELECT 1 FROM "Event" WHERE "gameId" = value->>'g' AND "position" = value->>'p' AND "hash" = value->>'h')`,
  ]);
  return written;
}
