import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs, spread, stack } from '@/components/review/expectation/layout';
import { law } from '../../support/law';

describe('the words beside surprise and hedging', () => {
  it('say nothing of causes: the numbers stand side by side', () => {
    const words = readFileSync('messages/en/expectations.json', 'utf8');
    const causal = /\b(caus\w*|because|therefore|thus|hence|leads? to|led to|due to|driv\w+|results? in|effects? of|impact\w*|influenc\w*|respon[ds]\w*|correlat\w*|predicts?)\b/i;
    assert.doesNotMatch(words, causal);
    assert.match('It led to hedging.', causal);
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they wish where they do not touch', () => {
    assert.deepEqual(spread([10, 40, 90], 12, [0, 100]), [10, 40, 90]);
  });

  it('that would touch move apart, and up again from the lower end', () => {
    assert.deepEqual(spread([50, 50, 52], 12, [0, 100]), [50, 62, 74]);
    assert.deepEqual(spread([98, 99], 12, [0, 100]), [88, 100]);
  });

  law('never touch and stay in order where there is room for all', fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }), (wished) => {
    const placed = spread(wished, 12, [0, 100]);
    const sorted = [...placed].sort((a, b) => a - b);
    for (const [index, y] of sorted.entries()) assert.ok(y >= -1e-9 && y <= 100 + 1e-9 && y - (sorted[index - 1] ?? -Infinity) >= 12 - 1e-9);
    wished.forEach((a, i) => wished.forEach((b, j) => assert.ok(a >= b || (placed[i] ?? 0) < (placed[j] ?? 0))));
  }), 200);
});

describe('marks at one place', () => {
  law('are stacked, each where it wished across, none upon another', fc.property(fc.array(fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.constantFrom(20, 60, 100) }), { maxLength: 12 }), (wished) => {
    const placed = stack(wished, { width: 30, height: 13 }, 10);
    assert.deepEqual(placed.map(({ x }) => x), wished.map(({ x }) => x));
    placed.forEach((a, i) => placed.slice(0, i).forEach((b) => assert.ok(Math.abs(a.x - b.x) >= 30 || Math.abs(a.y - b.y) >= 13)));
  }), 200);
});

describe('a line with gaps', () => {
  it('is drawn in its runs', () => {
    assert.deepEqual(runs([1, 2, null, 3, null]), [{ from: 0, values: [1, 2] }, { from: 3, values: [3] }]);
    assert.deepEqual(runs([null]), []);
  });
});
