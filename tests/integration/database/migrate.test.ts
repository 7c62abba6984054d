import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import SqliteFile from 'better-sqlite3';
import { migrate } from '@/lib/server/migrate';
import { temporaryFolder } from '../../support/temporary-folder';

const PARENTS = 'CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);';
const CHILDREN = 'CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent(id) ON DELETE CASCADE);';

/** A folder of migrations and an empty SQLite database to apply them to. */
function aDatabase(t: TestContext) {
  const folder = temporaryFolder(t);
  const migrations = path.join(folder, 'migrations');
  mkdirSync(migrations);
  const file = path.join(folder, 'test.db');
  return {
    write(name: string, sql: string) {
      mkdirSync(path.join(migrations, name), { recursive: true });
      writeFileSync(path.join(migrations, name, 'migration.sql'), sql);
    },
    remove: (name: string) => rmSync(path.join(migrations, name), { recursive: true }),
    migrate: () => migrate(`file:${file}`, migrations),
    /** Runs SQL and gives the rows of a SELECT. */
    sql(text: string): unknown[] {
      const db = new SqliteFile(file);
      try {
        if (/^select/i.test(text)) return db.prepare(text).all();
        db.exec(text);
        return [];
      } finally {
        db.close();
      }
    },
  };
}

test('applies what is missing, in order, once', async (t) => {
  const db = aDatabase(t);
  db.write('2_children', CHILDREN);
  db.write('1_parents', PARENTS);
  assert.deepEqual(await db.migrate(), ['1_parents', '2_children']);
  assert.deepEqual(await db.migrate(), []);
  db.write('3_more', 'ALTER TABLE parent ADD COLUMN born INTEGER;');
  assert.deepEqual(await db.migrate(), ['3_more']);
});

test("the project's own migrations apply to an empty database", async (t) => {
  const url = `file:${path.join(temporaryFolder(t), 'test.db')}`;
  assert.notEqual((await migrate(url)).length, 0);
  assert.deepEqual(await migrate(url), []);
});

test('refuses a migration edited after it was applied', async (t) => {
  const db = aDatabase(t);
  db.write('1_parents', PARENTS);
  await db.migrate();
  db.write('1_parents', `${PARENTS} -- better`);
  await assert.rejects(db.migrate(), { code: 'edited', message: /1_parents/ });
});

test('refuses a database newer than the program', async (t) => {
  const db = aDatabase(t);
  db.write('1_parents', PARENTS);
  db.write('2_children', CHILDREN);
  await db.migrate();
  db.remove('2_children');
  await assert.rejects(db.migrate(), { code: 'newer', message: /2_children/ });
});

test('refuses a database with an unfinished migration', async (t) => {
  const db = aDatabase(t);
  db.write('1_parents', PARENTS);
  await db.migrate();
  db.sql('UPDATE _prisma_migrations SET finished_at = NULL');
  await assert.rejects(db.migrate(), { code: 'unfinished', message: /1_parents/ });
});

test('a migration that fails leaves nothing behind, and the ones before it stand', async (t) => {
  const db = aDatabase(t);
  db.write('1_parents', PARENTS);
  db.write('2_broken', 'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);');
  await assert.rejects(db.migrate(), /half already exists/);
  assert.deepEqual(db.sql("SELECT name FROM sqlite_master WHERE name IN ('parent', 'half')"), [{ name: 'parent' }]);
  db.write('2_broken', 'CREATE TABLE half (id INTEGER);');
  assert.deepEqual(await db.migrate(), ['2_broken']);
});

test('a table made anew, as Prisma does it, keeps its children', async (t) => {
  const db = aDatabase(t);
  db.write('1_family', PARENTS + CHILDREN);
  await db.migrate();
  db.sql("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (10, 1), (11, 1);");
  db.write(
    '2_redefine',
    `CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
     INSERT INTO new_parent SELECT * FROM parent;
     DROP TABLE parent;
     ALTER TABLE new_parent RENAME TO parent;`,
  );
  await db.migrate();
  assert.deepEqual(db.sql('SELECT id FROM child'), [{ id: 10 }, { id: 11 }]);
});

test('refuses a migration that would leave rows pointing nowhere', async (t) => {
  const db = aDatabase(t);
  db.write('1_family', PARENTS + CHILDREN);
  await db.migrate();
  db.sql("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (10, 1);");
  db.write('2_orphans', 'DELETE FROM parent;');
  await assert.rejects(db.migrate(), { code: 'foreign-keys', message: /2_orphans/ });
  assert.deepEqual(db.sql('SELECT id FROM parent'), [{ id: 1 }]);
});

test('two processes at once apply each migration once', async (t) => {
  const folder = temporaryFolder(t);
  const program = `import { migrate } from './lib/server/migrate.ts';
    console.log((await migrate('file:${path.join(folder, 'test.db')}')).length);`;
  const run = promisify(execFile);
  const started = [1, 2].map(() => run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]));
  const counts = (await Promise.all(started)).map(({ stdout }) => Number(stdout));
  assert.equal((counts[0] ?? 0) + (counts[1] ?? 0), readdirSync('prisma/sqlite/migrations').filter((name) => /^\d/.test(name)).length);
});
