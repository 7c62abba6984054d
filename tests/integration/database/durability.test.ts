import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseLossyDatabase } from '@/lib/server/boot/durability';
import { openDatabase } from '@/lib/server/db';
import { startPostgres } from '../../support/postgres-server';

test('a PostgreSQL that answers before it has written is refused, in words', async (t) => {
  const server = await startPostgres();
  if (typeof server === 'string') return t.skip(server);
  t.after(() => server.stop());
  const tried = async (url: string): Promise<string | null> => {
    const db = await openDatabase(url);
    try {
      return await refuseLossyDatabase(db, url).then(() => null, (error: Error) => `${error.name}: ${error.message}`);
    } finally {
      await db.$disconnect();
    }
  };
  assert.equal(await tried(server.url), null);
  assert.match((await tried(`${server.url}?options=${encodeURIComponent('-c synchronous_commit=off')}`)) ?? '', /^EnvironmentError: .*\n {2}synchronous_commit is off: set synchronous_commit = on/);
});
