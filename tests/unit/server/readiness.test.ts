import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readiness } from '@/lib/server/boot/readiness';

test('people may be sent while everything that is needed answers', async () => {
  const readiness = new Readiness();
  assert.equal(await readiness.missing(), null);
  readiness.need('database', () => Promise.resolve(1));
  assert.equal(await readiness.missing(), null);
  let away = true;
  readiness.need('messenger', () => (away ? Promise.reject(new Error('away')) : Promise.resolve()));
  assert.equal(await readiness.missing(), 'the messenger does not answer');
  away = false;
  assert.equal(await readiness.missing(), null);
});

test('who hangs counts as away after a while, and is not asked again while the question is open', async () => {
  const readiness = new Readiness(20);
  let asked = 0;
  let answer: () => void = () => undefined;
  readiness.need('database', () => new Promise<void>((resolve) => ((asked += 1), (answer = resolve))));
  const all = await Promise.all(Array.from({ length: 50 }, () => readiness.missing()));
  assert.deepEqual([...new Set(all)], ['the database does not answer']);
  assert.equal(await readiness.missing(), 'the database does not answer');
  assert.equal(asked, 1);
  const next = readiness.missing();
  answer();
  assert.equal(await next, null);
});

test('whoever is about to end is not ready, whatever answers', async () => {
  const readiness = new Readiness();
  readiness.need('database', () => Promise.resolve());
  readiness.end();
  assert.equal(await readiness.missing(), 'the program is about to end');
});
