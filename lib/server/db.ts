import { PrismaClient } from '@/generated/sqlite/client.ts';
import { ensureDataDir } from './data-dir.ts';
import { isPostgres } from './database-url.ts';
import { environment } from './env.ts';
import { SerialSqlite, type Sqlite } from './serial-sqlite.ts';

/**
 * The client that all stores share. Both providers have the same models, and code is typed by the SQLite client, so
 * that only what both can do compiles (no `skipDuplicates`, no `mode: 'insensitive'`).
 */
export type Database = PrismaClient;

/** Opens a client of its own on `url` (`file:…` or `postgresql://…`); the caller calls `$disconnect()`. */
export async function openDatabase(url: string): Promise<Database> {
  if (!isPostgres(url)) {
    const adapter = new SerialSqlite({ url });
    const db = new PrismaClient({ adapter });
    adapters.set(db, adapter);
    return db;
  }
  const [{ PrismaPg }, postgres] = await Promise.all([
    import('@prisma/adapter-pg'),
    import('@/generated/postgres/client.ts'),
  ]);
  return new postgres.PrismaClient({ adapter: new PrismaPg({ connectionString: url }) }) as unknown as Database;
}

const adapters = new WeakMap<Database, SerialSqlite>();

export function isOnSqlite(db: Database): boolean {
  return adapters.has(db);
}

/** Works on the connection of a client on SQLite without Prisma, and alone: until it is done, nobody else does. */
export async function onSqlite<T>(db: Database, work: (client: Sqlite) => T | Promise<T>): Promise<T> {
  const adapter = adapters.get(db);
  if (!adapter) throw new TypeError('this client is not on SQLite');
  return adapter.alone(work) ?? db.$connect().then(() => onSqlite(db, work));
}

// server.ts and Next's bundles are separate module graphs in one process: without a common place each would open its
// own client, and on SQLite its own lock.
const shared = globalThis as typeof globalThis & { planBDatabase?: Promise<Database> };

/** The process's one client on the environment's database. */
export function database(): Promise<Database> {
  return (shared.planBDatabase ??= open());
}

async function open(): Promise<Database> {
  const { databaseUrl, dataDir } = environment();
  ensureDataDir(dataDir);
  return openDatabase(databaseUrl);
}

/** Closes the process's client, if one was opened. The next call of `database` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = shared.planBDatabase;
  delete shared.planBDatabase;
  await (await open)?.$disconnect();
}
