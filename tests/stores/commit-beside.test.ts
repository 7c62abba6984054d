import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { rowsOfAppend } from '@/lib/server/record/append-rows';
import { CommitBeside } from '@/lib/server/record/commit-beside';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { makeGameRow } from '../support/make-game-row';
import { temporaryFolder } from '../support/temporary-folder';
import { freshGame, keep, receipt, talk } from './suite';

async function aFile(t: TestContext) {
  const file = path.join(temporaryFolder(t), 'record.db');
  await migrate(`file:${file}`);
  const db = await openDatabase(`file:${file}`);
  t.after(() => db.$disconnect());
  return { file, db };
}

/** Somebody else has the file, until called. */
function holding(file: string): () => void {
  const other = new BetterSqlite3(file);
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/** A turn of the loop comes within this; with a loop that stands still, after the database has given up waiting. */
async function loopGoesOn(turns: number): Promise<void> {
  for (let n = 0; n < turns; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('while a commit waits for the file the event loop goes on, and who asks the database meanwhile is answered after it', async (t) => {
  const { file, db } = await aFile(t);
  const game = freshGame();
  await makeGameRow(db, game);
  const store = new PrismaRecordStore(db, 'sqlite', undefined, -1);
  assert.equal(await store.append(game, 0, keep(game, talk(1, 'first')), []), 'ok', 'the thread is there');
  const letGo = holding(file);
  const order: string[] = [];
  const [first, second] = keep(game, talk(1, 'first'), talk(2, 'second'));
  assert.ok(first && second);
  const appended = store.append(game, 1, [second], [receipt()]).then((outcome) => order.push(outcome));
  await loopGoesOn(1_000);
  const asked = store.readAfter(game, 0).then((events) => order.push(`${events.length} events`));
  await loopGoesOn(1_000);
  assert.deepEqual(order, [], 'neither is done');
  letGo();
  await Promise.all([appended, asked]);
  assert.deepEqual(order, ['ok', '2 events']);
});

test('a thread that ends in the middle says so, and is given nothing more', async (t) => {
  const { file } = await aFile(t);
  const beside = new CommitBeside(file, 'tests/support/ending-thread.ts');
  await beside.begun;
  assert.ok(beside.isReady);
  await assert.rejects(beside.commit([rowsOfAppend({ game: freshGame(), expectedPosition: 0, events: [], receipts: [] })]), /ended/);
  assert.ok(!beside.isReady);
  await beside.close();
});

test('a thread that is to end finishes what it is at', async (t) => {
  const { file, db } = await aFile(t);
  const game = freshGame();
  await makeGameRow(db, game);
  const beside = new CommitBeside(file);
  await beside.begun;
  const letGo = holding(file);
  const order: string[] = [];
  const committed = beside.commit([rowsOfAppend({ game, expectedPosition: 0, events: keep(game, talk(1, 'said')), receipts: [] })]).then(({ written }) => order.push(`${written} written`));
  const closed = beside.close().then(() => order.push('ended'));
  await loopGoesOn(100);
  assert.deepEqual(order, []);
  letGo();
  await Promise.all([committed, closed]);
  assert.deepEqual(order, ['1 written', 'ended']);
  assert.equal((await new PrismaRecordStore(db, 'sqlite').readAfter(game, 0)).length, 1);
});

test('what the database refuses is refused by its own name', async (t) => {
  const { file, db } = await aFile(t);
  const game = freshGame();
  await makeGameRow(db, game);
  const beside = new CommitBeside(file);
  t.after(() => beside.close());
  await beside.begun;
  const mine = receipt();
  const [first, second] = keep(game, talk(1, 'first'), talk(2, 'second'));
  assert.ok(first && second);
  const add = (expectedPosition: number, event: typeof first) => beside.commit([rowsOfAppend({ game, expectedPosition, events: [event], receipts: [mine] })]);
  assert.equal((await add(0, first)).written, 1);
  assert.equal((await add(0, first)).written, 0, 'the record is longer already');
  await assert.rejects(add(1, second), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  assert.equal((await new PrismaRecordStore(db, 'sqlite').readAfter(game, 0)).length, 1, 'nothing of it was written');
});

test('a thread whose file cannot be opened is none', async (t) => {
  const beside = new CommitBeside(path.join(temporaryFolder(t), 'no', 'folder.db'));
  await beside.begun;
  assert.ok(!beside.isReady);
});
