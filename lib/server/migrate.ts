import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPostgres } from './database-url.ts';
import { openPostgresForMigration, openSqliteForMigration, type MigrationConnection } from './migration-connection.ts';
import { sha256 } from './sha256.ts';

/**
 * The database and the migrations of this program do not fit together. `code` says how:
 * `edited`: a migration's text was changed after it was applied; `newer`: the database has a migration this program
 * does not know; `unfinished`: one was begun by Prisma's command line and never ended; `foreign-keys`: one would leave
 * rows that point nowhere. Nothing has been changed by the migration that the message names.
 */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  constructor(
    readonly code: 'edited' | 'newer' | 'unfinished' | 'foreign-keys',
    message: string,
  ) {
    super(message);
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL in hex, as Prisma notes it. */
  readonly checksum: string;
}

/**
 * Brings the database at `url` up to the migrations in `folder`, in the order of their names, each in a transaction of
 * its own together with its row in Prisma's own `_prisma_migrations`, so that Prisma's command line agrees afterwards.
 * Safe to call from several processes at once.
 * @returns the names applied, none when the database was up to date
 * @throws MigrationError; or the database's own error when the SQL of a migration fails
 */
export async function migrate(url: string, folder = migrationsFolder(url)): Promise<string[]> {
  const connection = isPostgres(url) ? await openPostgresForMigration(url) : openSqliteForMigration(url);
  try {
    return await connection.alone(() => applyMissing(connection, readMigrations(folder)));
  } finally {
    await connection.close();
  }
}

/** Where the migrations for `url` lie, seen from the folder the program was started in. */
export function migrationsFolder(url: string): string {
  return path.resolve('prisma', isPostgres(url) ? 'postgres' : 'sqlite', 'migrations');
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: sha256(sql) };
    });
}

async function applyMissing(connection: MigrationConnection, migrations: Migration[]): Promise<string[]> {
  await connection.run(connection.createTable);
  refuseMismatch(await readApplied(connection), migrations);
  const done: string[] = [];
  for (const migration of migrations) {
    if (await apply(connection, migration)) done.push(migration.name);
  }
  return done;
}

interface AppliedMigration {
  readonly checksum: string;
  readonly finished: boolean;
}

async function readApplied(connection: MigrationConnection): Promise<Map<string, AppliedMigration>> {
  const rows = await connection.rows(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  return new Map(
    rows.map((row) => [
      String(row.migration_name),
      { checksum: String(row.checksum), finished: row.finished_at !== null },
    ]),
  );
}

function refuseMismatch(applied: Map<string, AppliedMigration>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, { checksum, finished }] of applied) {
    if (!finished) throw new MigrationError('unfinished', `Migration ${name} was begun and never finished. Repair the database first.`);
    const migration = known.get(name);
    if (!migration) {
      throw new MigrationError('newer', `The database has migration ${name}, which this program does not know: it belongs to a newer one. Update Plan B, or name another data folder: DATA_DIR=… npm start`);
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError('edited', `Migration ${name} was edited after it was applied to this database.`);
    }
  }
}

/**
 * SQL and row commit together: a crash leaves both or neither. Whether it is still missing is asked within the
 * transaction, since another process may just have applied it; false then.
 */
async function apply(connection: MigrationConnection, { name, sql, checksum }: Migration): Promise<boolean> {
  const now = new Date().toISOString();
  await connection.run(connection.begin);
  try {
    const missing = !(await readApplied(connection)).has(name);
    if (missing) {
      await connection.run(sql);
      await connection.run(connection.insertRow, [randomUUID(), checksum, now, name, now]);
      if (await connection.hasBrokenReferences()) {
        throw new MigrationError('foreign-keys', `Migration ${name} would leave rows that point nowhere.`);
      }
    }
    await connection.run('COMMIT');
    return missing;
  } catch (error) {
    // The first error is the one to tell; a database that has already rolled back refuses to do it again.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
