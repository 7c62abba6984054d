import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readAs } from '@/lib/server/read-as';

const schema = z.object({ text: z.string().min(2).max(10) });
const tower = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;

test('what has a length that cannot be compared is of a wrong form, and nothing is thrown', () => {
  for (const length of [tower, JSON.parse('{"toString":1,"valueOf":1}'), JSON.parse('{"__proto__":null,"toString":null,"valueOf":null}')]) {
    assert.throws(() => schema.safeParse({ text: { length } }), 'zod itself throws: when it does so no more, this can go');
    assert.equal(readAs(schema, { text: { length } }).success, false);
  }
  assert.deepEqual(readAs(schema, { text: 'good' }), { success: true, data: { text: 'good' } });
});

test('a mistake in a schema is a mistake', () => {
  const mistaken = z.string().refine(() => {
    throw new Error('ours');
  });
  assert.throws(() => readAs(mistaken, 'text'), /ours/);
});
