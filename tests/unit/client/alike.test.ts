import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alike } from '@/lib/client/use-game-part';

describe('two parts of a game', () => {
  const inside = { n: 1 };
  it('are alike when they hold the same, whatever they are held in', () => {
    for (const [a, b] of [[1, 1], [null, null], [{ inside }, { inside }], [[inside, 2], [inside, 2]], [{}, {}]]) assert.ok(alike(a, b));
  });
  it('differ when anything in them is another thing', () => {
    for (const [a, b] of [[1, 2], [null, {}], [{ inside }, { inside: { ...inside } }], [[1, 2], [1, 2, 3]], [[1], { 0: 1 }], [{ a: undefined }, { b: undefined }], ['ab', ['a', 'b']]]) assert.ok(!alike(a, b), JSON.stringify([a, b]));
  });
});
