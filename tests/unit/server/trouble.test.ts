import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutWords } from '@/lib/server/log';
import { RecordUnavailable } from '@/lib/server/record/store';
import { isUnavailable, troubleOf } from '@/lib/server/trouble';

/** An error as Prisma throws it when an adapter's driver failed. */
const byPrisma = (code: string, originalCode: string) => Object.assign(new Error('Invalid invocation: a secret'), { code, meta: { driverAdapterError: { cause: { originalCode } } } });

test('what is the matter with a disk or a database is said in words, however deep its code lies', () => {
  assert.equal(troubleOf(byPrisma('P2039', 'SQLITE_FULL')), 'the disk is full');
  assert.equal(troubleOf(new RecordUnavailable('…', { cause: byPrisma('P2010', 'SQLITE_IOERR_WRITE') })), 'the disk reports a fault');
  assert.equal(troubleOf(Object.assign(new Error(), { code: 'P1001' })), 'the database server does not answer');
  assert.equal(troubleOf(byPrisma('P2002', 'SQLITE_CONSTRAINT_UNIQUE')), null);
  for (const other of [null, 'text', new Error('x'), { code: 7 }]) assert.equal(troubleOf(other), null);
});

test('a store that cannot be used is no bug, and a bug is no such store', () => {
  assert.equal(isUnavailable(new RecordUnavailable('…')), true);
  assert.equal(isUnavailable(byPrisma('P2010', 'SQLITE_FULL')), true);
  assert.equal(isUnavailable(new TypeError('x')), false);
});

test('a log tells the trouble and never the message', () => {
  const said = withoutWords(byPrisma('P2010', 'SQLITE_FULL'));
  assert.equal(said['trouble'], 'the disk is full');
  assert.ok(!JSON.stringify(said).includes('a secret'));
});
