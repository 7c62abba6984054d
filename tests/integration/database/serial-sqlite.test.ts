import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '@/generated/sqlite/client';
import { migrate } from '@/lib/server/migrate';
import { SerialSqlite } from '@/lib/server/serial-sqlite';
import { temporaryFolder } from '../../support/temporary-folder';

async function clientOn(t: TestContext, Adapter: typeof PrismaBetterSqlite3): Promise<PrismaClient> {
  const url = `file:${path.join(temporaryFolder(t), 'test.db')}`;
  await migrate(url);
  const client = new PrismaClient({ adapter: new Adapter({ url }) });
  t.after(() => client.$disconnect());
  return client;
}

const link = (tokenHash: string) => ({ data: { tokenHash, createdAt: 0n } });

const acknowledged = (): true => true;

/** Acknowledges one row outside a transaction that is open and then fails. Returns the rows that are left. */
async function writeBesideFailingTransaction(client: PrismaClient): Promise<string[]> {
  let outside: Promise<true> | undefined;
  const transaction = client.$transaction(async (tx) => {
    await tx.setupLink.create(link('inside'));
    outside = client.setupLink.create(link('outside')).then(acknowledged); // Prisma begins at the first `then`
    await pause(100);
    throw new Error('fails on purpose');
  });
  await assert.rejects(transaction, /fails on purpose/);
  assert.equal(await outside, true);
  return (await client.setupLink.findMany()).map((row) => row.tokenHash);
}

test('an acknowledged write outlives the failure of a transaction beside it', async (t) => {
  const client = await clientOn(t, SerialSqlite);
  assert.deepEqual(await writeBesideFailingTransaction(client), ['outside']);
});

test("Prisma's own adapter loses that write: once this fails, SerialSqlite may go", async (t) => {
  const client = await clientOn(t, PrismaBetterSqlite3);
  assert.deepEqual(await writeBesideFailingTransaction(client), []);
});

test('the next in turn goes on after a transaction that failed, succeeded or could not be ended', async (t) => {
  const client = await clientOn(t, SerialSqlite);
  const awake = setInterval(() => undefined, 1000); // Prisma's own timer does not keep a process alive
  t.after(() => clearInterval(awake));
  await client.$transaction([client.setupLink.create(link('a')), client.setupLink.create(link('b'))]);
  await assert.rejects(client.$transaction([client.setupLink.create(link('c')), client.setupLink.create(link('a'))]));
  await assert.rejects(client.$queryRaw`SELECT nonsense`);
  await assert.rejects(
    client.$transaction(
      async () => {
        await client.setupLink.create(link('waits for itself'));
      },
      { timeout: 200 },
    ),
    { code: 'P2028' },
  );
  await client.setupLink.create(link('d'));
  const left = (await client.setupLink.findMany()).map((row) => row.tokenHash);
  assert.deepEqual(left.filter((hash) => hash.length === 1).sort(), ['a', 'b', 'd']);
});

test('many writers at once each get their turn', async (t) => {
  const client = await clientOn(t, SerialSqlite);
  const numbers = Array.from({ length: 50 }, (_, i) => i);
  await Promise.all(
    numbers.map((i) =>
      client.$transaction(async (tx) => {
        const count = await tx.setupLink.count();
        await tx.setupLink.create({ data: { tokenHash: `n${i}`, createdAt: BigInt(count) } });
      }),
    ),
  );
  const seen = (await client.setupLink.findMany({ orderBy: { createdAt: 'asc' } })).map((row) => Number(row.createdAt));
  assert.deepEqual(seen, numbers);
});

test('what is acknowledged is on disk: WAL, synced at each commit, with foreign keys', async (t) => {
  const client = await clientOn(t, SerialSqlite);
  const pragma = async (name: string) => Object.values((await client.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0] as unknown;
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(Number(await pragma('synchronous')), 2);
  assert.equal(Number(await pragma('foreign_keys')), 1);
  assert.equal(Number(await pragma('busy_timeout')), 5000);
});
