import type { Database } from '../db';
import { groupAsJson } from './rows';
import { withholdOnPostgres } from './withhold.prisma';
import type { Append } from './writer';

/** The same as `commitOnSqlite`, in one statement, which PostgreSQL carries out whole or not at all; with texts to withhold, in one transaction. */
export async function commitOnPostgres(db: Database, group: readonly Append[], cuts: string | null): Promise<number> {
  const { events, receipts } = groupAsJson(group);
  const write = db.$queryRaw<{ written: number }[]>`
    WITH written AS (
      INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash")
      SELECT g, p, s, n, a, t, d, z, h
      FROM json_to_recordset(${events}::json) AS line(g text, p int, s text, n int, a bigint, t text, d text, z text, h text, x int)
      WHERE x = coalesce((SELECT max("position") FROM "Event" WHERE "gameId" = g), 0)
      RETURNING "gameId", "hash"
    ), receipts AS (
      INSERT INTO "Receipt" ("gameId", "seatId", "commandId", "body", "answer", "at")
      SELECT g, s, c, b, w, a
      FROM json_to_recordset(${receipts}::json) AS line(g text, s text, c text, b text, w text, a bigint, h text)
      WHERE EXISTS (SELECT 1 FROM written WHERE "gameId" = g AND "hash" = h)
    )
    SELECT count(*)::int AS written FROM written`;
  const [[row]] = cuts === null ? [await write] : await db.$transaction([write, ...withholdOnPostgres(db, cuts)]);
  return row?.written ?? 0;
}
