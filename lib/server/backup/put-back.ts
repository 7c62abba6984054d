import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { GameId } from '../../game/ids';
import { isPostgres } from '../database-url';
import { openDatabase, type Database } from '../db';
import { makeDrafts } from '../drafts.prisma';
import { addErasures, erasureList, readErasures, type Erasure } from '../erasures/list';
import { replayErasures, type Replayed } from '../erasures/replay';
import { scenarioHashOf } from '../games.prisma';
import type { Logger } from '../log';
import { migrate } from '../migrate';
import { makePlay } from '../play/play';
import { PrismaRecordStore } from '../record/record.prisma';
import { makeScenarios } from '../scenario-store.prisma';
import { checkRecord, type RecordChecked } from './check-records';
import { BackupError, readBackup, type Manifest } from './manifest';
import { runPostgresTool } from './postgres-tools';
import { headsIn, isEmpty, SQLITE_COPY } from './snapshot.prisma';
import { SECRETS } from './take';

export interface RestoreWishes {
  /** The folder of one backup. */
  from: string;
  /** The data folder to be: not there yet, or empty. */
  into: string;
  /** Where a backup of PostgreSQL goes: a database that is there and empty. */
  databaseUrl: string;
  /** Further lists of what was erased, beside those that lie with the backup. */
  erasures: readonly string[];
  log: Logger;
}

export interface Restored {
  manifest: Manifest;
  checked: RecordChecked[];
  again: Replayed;
}

/**
 * Puts a backup back: holds its files against its manifest and every record against its chain and its head, and takes
 * out again what was erased since it was taken. When it fails, nothing is left behind in the folder; what was read into
 * a PostgreSQL stays there; where that is because its records are not whole, the error says so.
 * @throws BackupError
 */
export async function putBack({ from, into, databaseUrl, erasures, log }: RestoreWishes): Promise<Restored> {
  const manifest = await readBackup(from);
  if (existsSync(into) && readdirSync(into).length > 0) throw new BackupError(`${into} is not empty. Move it away, or name another folder: --into`);
  const postgres = manifest.database.kind === 'postgresql';
  if (postgres !== isPostgres(databaseUrl)) throw new BackupError(postgres ? 'This is a backup of a PostgreSQL: set DATABASE_URL to a database that is there and empty.' : 'This is a backup of a SQLite file: leave DATABASE_URL empty.');
  const list = [erasureList(from), erasureList(path.dirname(path.resolve(from))), ...erasures].flatMap(readErasures);
  const made = !existsSync(into);
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const draft = path.join(into, `${SQLITE_COPY}.partly`);
  let filled = false;
  try {
    const url = postgres ? databaseUrl : `file:${draft}`;
    if (postgres) {
      await fill(url, path.join(from, manifest.database.file));
      filled = true;
    } else copyFileSync(path.join(from, manifest.database.file), draft);
    const restored = await settled(url, manifest, list, log);
    for (const name of SECRETS.filter((each) => manifest.files.some((file) => file.name === each))) {
      copyFileSync(path.join(from, name), path.join(into, name));
      chmodSync(path.join(into, name), 0o600);
    }
    addErasures(erasureList(into), list);
    if (!postgres) renameSync(draft, path.join(into, SQLITE_COPY));
    return restored;
  } catch (error) {
    for (const name of readdirSync(into)) rmSync(path.join(into, name), { force: true });
    if (made) rmSync(into, { recursive: true, force: true });
    if (filled && error instanceof BackupError) throw new BackupError(`${error.message}\nWhat was read in stays in the database: drop it, and make another before you try again.`);
    throw error;
  }
}

async function fill(url: string, dump: string): Promise<void> {
  const db = await openDatabase(url);
  const empty = await isEmpty(db).finally(() => db.$disconnect());
  if (!empty) throw new BackupError('The database that DATABASE_URL names is not empty. Make another: createdb');
  await runPostgresTool('pg_restore', url, ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', dump]);
}

/** Checks what was put back as it was taken, and only then changes anything. */
async function settled(url: string, manifest: Manifest, list: readonly Erasure[], log: Logger): Promise<Restored> {
  const db = await openDatabase(url);
  try {
    const checked = await checkAll(db, url);
    refuseBroken(checked, manifest);
    await migrate(url);
    return { manifest, checked, again: await eraseAgain(db, url, list, log) };
  } finally {
    if (!isPostgres(url)) await db.$queryRaw`PRAGMA journal_mode = DELETE`;
    await db.$disconnect();
  }
}

/** Every record of a database, checked. */
export async function checkAll(db: Database, url: string): Promise<RecordChecked[]> {
  const store = storeOf(db, url);
  const checked: RecordChecked[] = [];
  for (const { game } of await headsIn(db)) checked.push(await checkRecord(game as GameId, store));
  return checked;
}

function storeOf(db: Database, url: string): PrismaRecordStore {
  return new PrismaRecordStore(db, isPostgres(url) ? 'postgres' : 'sqlite');
}

function refuseBroken(checked: readonly RecordChecked[], { games }: Manifest): void {
  const found = new Map(checked.map((each) => [each.game as string, each]));
  const problems = games.flatMap(({ game, events, head }) => {
    const record = found.get(game);
    if (!record) return [`${game} is missing`];
    if (record.trouble !== null) return [`${game}: ${record.trouble}`];
    return record.head === head && record.events === events ? [] : [`${game} does not end as it did when the backup was taken`];
  });
  if (found.size > games.length) problems.push('there are more games than when the backup was taken');
  if (problems.length > 0) throw new BackupError(['The records in this backup are not whole:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

async function eraseAgain(db: Database, url: string, list: readonly Erasure[], log: Logger): Promise<Replayed> {
  const store = storeOf(db, url);
  const scenarios = await makeScenarios(db, path.resolve('scenarios'));
  const scenarioOf = async (game: GameId) => scenarios.byHash((await scenarioHashOf(db, game)) ?? '');
  return replayErasures(list, { db, store, play: makePlay({ store, drafts: makeDrafts(db), scenarioOf, log }) });
}
