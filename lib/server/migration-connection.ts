import SqliteFile from 'better-sqlite3';
import pg from 'pg';

/** What the migration runner needs from a database: one connection, below Prisma, whose transactions it commands. */
export interface MigrationConnection {
  /** Makes Prisma's table of migrations when it is not there. */
  readonly createTable: string;
  /** Begins a transaction in which nobody else can write what it has read. */
  readonly begin: string;
  /** Notes a migration as applied; values: id, checksum, finished_at, migration_name, started_at. */
  readonly insertRow: string;
  /** Without values, `sql` may hold several statements. */
  run(sql: string, values?: readonly string[]): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Whether a row now refers to one that is not there. */
  hasBrokenReferences(): Promise<boolean>;
  /** Does `work` in the state that migrating needs, on PostgreSQL while no other process migrates. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `url` is `file:<path>`; the folder must exist. */
export function openSqliteForMigration(url: string): MigrationConnection {
  const file = new SqliteFile(url.replace(/^file:/, ''));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('busy_timeout = 5000');
  return {
    createTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL,
      "checksum" TEXT NOT NULL,
      "finished_at" DATETIME,
      "migration_name" TEXT NOT NULL,
      "logs" TEXT,
      "rolled_back_at" DATETIME,
      "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
    )`,
    begin: 'BEGIN IMMEDIATE',
    insertRow: 'INSERT INTO "_prisma_migrations" VALUES (?, ?, ?, ?, NULL, NULL, ?, 1)',
    async run(sql, values) {
      if (values) file.prepare(sql).run(...values);
      else file.exec(sql);
    },
    async rows(sql) {
      return file.prepare(sql).all() as Record<string, unknown>[];
    },
    async hasBrokenReferences() {
      return file.prepare('PRAGMA foreign_key_check').all().length > 0;
    },
    async alone(work) {
      // Prisma changes a table by making it anew and dropping the old one, and dropping deletes the children too. The
      // pragma does nothing within a transaction, so it must come before BEGIN.
      file.pragma('foreign_keys = OFF');
      return work();
    },
    async close() {
      file.close();
    },
  };
}

const ADVISORY_LOCK = 72_707_369; // any number, the same for every process of this program

/** `url` is `postgresql://…`. */
export async function openPostgresForMigration(url: string): Promise<MigrationConnection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return postgresForMigration({
    run: async (sql, values) => void (await client.query(sql, values && [...values])),
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    close: () => client.end(),
  });
}

/** The PostgreSQL side over any driver, so that tests can run it on a database in memory. */
export function postgresForMigration(driver: Pick<MigrationConnection, 'run' | 'rows' | 'close'>): MigrationConnection {
  return {
    ...driver,
    createTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY NOT NULL,
      "checksum" VARCHAR(64) NOT NULL,
      "finished_at" TIMESTAMPTZ,
      "migration_name" VARCHAR(255) NOT NULL,
      "logs" TEXT,
      "rolled_back_at" TIMESTAMPTZ,
      "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
      "applied_steps_count" INTEGER NOT NULL DEFAULT 0
    )`,
    begin: 'BEGIN', // `alone` keeps the others out
    insertRow: 'INSERT INTO "_prisma_migrations" VALUES ($1, $2, $3::timestamptz, $4, NULL, NULL, $5::timestamptz, 1)',
    // PostgreSQL checks foreign keys itself, at each statement.
    hasBrokenReferences: async () => false,
    async alone(work) {
      await driver.run(`SELECT pg_advisory_lock(${ADVISORY_LOCK})`);
      try {
        return await work();
      } finally {
        await driver.run(`SELECT pg_advisory_unlock(${ADVISORY_LOCK})`);
      }
    },
  };
}
