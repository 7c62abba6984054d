import path from 'node:path';
import { isPostgres } from '../database-url';
import { openDatabase, type Database } from '../db';
import type { Manifest } from './manifest';
import { runPostgresTool } from './postgres-tools';

/** A large database may take its time. */
const LONGEST_MS = 3_600_000;

export const SQLITE_COPY = 'plan-b.db';
export const POSTGRES_DUMP = 'database.dump';

/** Copies the database as it stands at one moment into a folder, while others write to it, and says how each record stood at that moment. */
export async function snapshot(url: string, folder: string): Promise<Pick<Manifest, 'database' | 'games'>> {
  const db = await openDatabase(url);
  try {
    return isPostgres(url) ? await dumped(db, url, folder) : await copied(db, folder);
  } finally {
    await db.$disconnect();
  }
}

/** SQLite writes the copy itself, in one reading transaction; the copy holds nothing of what was removed. */
async function copied(db: Database, folder: string): Promise<Pick<Manifest, 'database' | 'games'>> {
  const file = path.join(folder, SQLITE_COPY);
  await db.$executeRaw`VACUUM INTO ${file}`;
  const copy = await openDatabase(`file:${file}`);
  try {
    const games = await headsIn(copy);
    // One file, without a log beside it.
    await copy.$queryRaw`PRAGMA journal_mode = DELETE`;
    return { database: { kind: 'sqlite', file: SQLITE_COPY }, games };
  } finally {
    await copy.$disconnect();
  }
}

/** The dump and the heads are read in one and the same snapshot. */
async function dumped(db: Database, url: string, folder: string): Promise<Pick<Manifest, 'database' | 'games'>> {
  return db.$transaction(
    async (tx) => {
      const [shared] = await tx.$queryRaw<{ id: string }[]>`SELECT pg_export_snapshot() AS id`;
      await runPostgresTool('pg_dump', url, ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${shared?.id ?? ''}`, '--file', path.join(folder, POSTGRES_DUMP)]);
      return { database: { kind: 'postgresql', file: POSTGRES_DUMP }, games: await headsIn(tx) };
    },
    { isolationLevel: 'Serializable', timeout: LONGEST_MS },
  );
}

/** How each game's record ends. */
export async function headsIn(db: Pick<Database, '$queryRaw'>): Promise<Manifest['games']> {
  const rows = await db.$queryRaw<{ game: string; events: number | bigint | null; head: string | null }[]>`
    SELECT game."id" AS "game",
      (SELECT "position" FROM "Event" WHERE "gameId" = game."id" ORDER BY "position" DESC LIMIT 1) AS "events",
      (SELECT "hash" FROM "Event" WHERE "gameId" = game."id" ORDER BY "position" DESC LIMIT 1) AS "head"
    FROM "Game" AS game ORDER BY game."id"`;
  return rows.map(({ game, events, head }) => ({ game, events: Number(events ?? 0), head }));
}

/** Whether there is nothing in a PostgreSQL database yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const [found] = await db.$queryRaw<{ tables: bigint }[]>`SELECT count(*) AS tables FROM information_schema.tables WHERE table_schema = current_schema()`;
  return Number(found?.tables ?? 0) === 0;
}
