import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brier, evenSurprise, surprise } from '@/lib/review/expectation/score';

const document = readFileSync('docs/measures.md', 'utf8');

/** The figures of a table's line that begins with these words. */
function figures(line: string): number[] {
  const found = document.split('\n').find((text) => text.startsWith(`| ${line}`));
  assert.ok(found, line);
  return found.split('|').slice(2, -1).map(Number);
}

const postures = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

describe('docs/measures.md', () => {
  for (const [line, chips] of [['ten chips on the fact', 10], ['five chips', 5], ['one chip', 1], ['no chip', 0]] as const) {
    it(`is right about ${line}`, () => {
      const computed = [4, 7, 9].map((count) => surprise({ forecast: { p0: chips, p1: 10 - chips }, fact: 'p0', postures: postures(count) })?.toFixed(3));
      assert.deepEqual(computed.map(Number), figures(line));
    });
  }

  it('is right about an even spread', () => {
    assert.deepEqual([4, 7, 9].map((count) => Number(evenSurprise(count).toFixed(3))), figures('an even spread'));
  });

  for (const fact of ['press', 'reassure', 'engage', 'nuclear']) {
    it(`is right about its example where the fact is ${fact}`, () => {
      const scored = { forecast: { press: 6, reassure: 3, engage: 1 }, fact, postures: ['press', 'reassure', 'engage', 'nuclear'] };
      assert.deepEqual([brier(scored), surprise(scored)].map((score) => Number(score?.toFixed(3))), figures(`${fact} |`));
    });
  }
});
