import type { TestContext } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { postgresForMigration, type MigrationConnection } from '@/lib/server/migration-connection';

/** PostgreSQL itself, compiled to WASM, with nothing in it: for SQL that only PostgreSQL understands. */
export async function postgresInMemory(t: TestContext): Promise<MigrationConnection> {
  const memory = await PGlite.create();
  t.after(() => memory.close());
  return postgresForMigration({
    async run(sql, values) {
      if (values) await memory.query(sql, [...values]);
      else await memory.exec(sql);
    },
    rows: async (sql) => (await memory.query<Record<string, unknown>>(sql)).rows,
    close: () => memory.close(),
  });
}
