import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import SqliteFile from 'better-sqlite3';
import { migrate } from '@/lib/server/migrate';
import { A_GAME_WITH_ONE_EVENT } from '../../support/a-game-row';
import { postgresInMemory } from '../../support/postgres-in-memory';
import { temporaryFolder } from '../../support/temporary-folder';
import { testDatabase } from '../../support/test-database';

test('SQLite refuses to change or remove an event, and says so', async (t) => {
  const file = path.join(temporaryFolder(t), 'test.db');
  await migrate(`file:${file}`);
  const db = new SqliteFile(file);
  t.after(() => db.close());
  db.exec(A_GAME_WITH_ONE_EVENT);

  assert.throws(() => db.exec(`UPDATE "Event" SET "data" = 'x'`), /append-only: an event cannot be changed/);
  assert.throws(() => db.exec('DELETE FROM "Event"'), /append-only: an event cannot be removed/);
  assert.throws(() => db.exec(`DELETE FROM "Game" WHERE "id" = 'g1'`), /FOREIGN KEY/);
  assert.deepEqual(db.prepare('SELECT "data" FROM "Event"').all(), [{ data: '{}' }]);
});

test("the program's own client cannot change, remove or replace an event", async (t) => {
  const db = await testDatabase(t);
  for (const statement of A_GAME_WITH_ONE_EVENT.split(';').filter((text) => text.trim())) await db.$executeRawUnsafe(statement);

  // Prisma takes a trigger's refusal for a foreign key's (P2003); what matters is that nothing happens.
  await assert.rejects(db.event.updateMany({ data: { data: 'x' } }), { code: 'P2003' });
  await assert.rejects(db.event.deleteMany(), { code: 'P2003' });
  await assert.rejects(
    db.$executeRaw`INSERT OR REPLACE INTO "Event" SELECT "gameId", "position", "stream", "number", "at", "type", 'x', "salt", "hash" FROM "Event"`,
  );
  await assert.rejects(db.game.delete({ where: { id: 'g1' } }));
  assert.deepEqual((await db.event.findMany()).map((event) => event.data), ['{}']);
});

test('PostgreSQL refuses to change, remove or truncate events', async (t) => {
  const db = await postgresInMemory(t);
  const folder = path.resolve('prisma/postgres/migrations');
  for (const name of readdirSync(folder).filter((entry) => /^\d/.test(entry)).sort()) {
    await db.run(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'));
  }
  await db.run(A_GAME_WITH_ONE_EVENT);

  await assert.rejects(db.run(`UPDATE "Event" SET "data" = 'x'`), /append-only: an event cannot be changed/);
  await assert.rejects(db.run('DELETE FROM "Event"'), /append-only: an event cannot be removed/);
  await assert.rejects(db.run('TRUNCATE "Event"'), /append-only: an event cannot be removed/);
  await assert.rejects(db.run(`DELETE FROM "Game" WHERE "id" = 'g1'`));
  assert.deepEqual(await db.rows('SELECT "data" FROM "Event"'), [{ data: '{}' }]);
});
