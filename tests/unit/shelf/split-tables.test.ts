import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitTables } from '@/components/shelf/split-tables';

test('a text without tables is one part', () => {
  assert.deepEqual(splitTables('One.\n\nTwo | three.'), ['One.\n\nTwo | three.']);
});

test('tables are cut out as rows of cells, and what stands around them stays as it is', () => {
  const text = 'Before.\n\n| form | turns |\n|---|:--:|\n| long | six |\n| short | |\n\nAfter.\n| not a table |';
  assert.deepEqual(splitTables(text), ['Before.\n', [['form', 'turns'], ['long', 'six'], ['short', '']], '\nAfter.\n| not a table |']);
});
