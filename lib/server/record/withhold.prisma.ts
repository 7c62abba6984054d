import { digestOf } from '../../record/chain';
import type { Database } from '../db';
import { sha256 } from '../sha256';
import type { RowCut } from './rows';

/** A row to be cut, as the JSON that one statement takes apart. */
interface CutJson {
  g: string;
  p: number;
  /** What stays of the data. */
  d: string;
  /** The digest of what was said. */
  z: string;
  /** The event that says so. */
  b: number;
  h: string;
}

/** What to write over the rows named, those that were cut before left out. */
export async function cutsAsJson(db: Database, cuts: readonly RowCut[]): Promise<string> {
  const json: CutJson[] = [];
  for (const { game, position, text, by } of cuts) {
    const row = await db.event.findUnique({ where: { gameId_position: { gameId: game, position } } });
    if (row && row.digest === null) json.push({ g: game, p: position, d: text, z: digestOf(row.salt, row.data, sha256), b: by.position, h: by.hash });
  }
  return JSON.stringify(json);
}

/**
 * The statements that take texts out of their rows, to be carried out with the append that says so, of which the triggers
 * allow no more than this. What answered the commands is blanked too: a receipt holds a bare hash of the command, text and all.
 */
export const WITHHOLD_ON_SQLITE: readonly string[] = [
  `
    UPDATE "Event" SET "data" = cut.value->>'d', "digest" = cut.value->>'z', "salt" = ''
    FROM json_each(?) AS cut
    WHERE "gameId" = cut.value->>'g' AND "position" = cut.value->>'p' AND "digest" IS NULL
      AND EXISTS (SELECT 1 FROM "Event" AS said WHERE said."gameId" = cut.value->>'g' AND said."position" = cut.value->>'b' AND said."hash" = cut.value->>'h')`,
  `
    UPDATE "Receipt" SET "body" = ''
    WHERE EXISTS (
      SELECT 1 FROM json_each(?) AS cut JOIN "Event" AS event ON event."gameId" = cut.value->>'g' AND event."position" = cut.value->>'p'
      WHERE event."gameId" = "Receipt"."gameId" AND event."at" = "Receipt"."at" AND event."digest" IS NOT NULL)`,
];

/** The same for PostgreSQL. */
export function withholdOnPostgres(db: Database, cuts: string) {
  return [
    db.$executeRaw`
      UPDATE "Event" SET "data" = d, "digest" = z, "salt" = ''
      FROM json_to_recordset(${cuts}::json) AS cut(g text, p int, d text, z text, b int, h text)
      WHERE "gameId" = g AND "position" = p AND "digest" IS NULL
        AND EXISTS (SELECT 1 FROM "Event" AS said WHERE said."gameId" = g AND said."position" = b AND said."hash" = h)`,
    db.$executeRaw`
      UPDATE "Receipt" SET "body" = ''
      FROM json_to_recordset(${cuts}::json) AS cut(g text, p int) JOIN "Event" AS event ON event."gameId" = g AND event."position" = p
      WHERE event."gameId" = "Receipt"."gameId" AND event."at" = "Receipt"."at" AND event."digest" IS NOT NULL`,
  ];
}
