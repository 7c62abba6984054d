import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lane, type Slowness } from '../../../scripts/chaos/lane';

const LINE: Slowness = { latencyMs: 20, bytesPerSecond: 10_000, lost: 0.5, againMs: 30 };

/** Puts the pieces in at once; when each came out, in milliseconds. */
async function through(slowness: Slowness | null, pieces: number[], chances: number[] = []): Promise<{ piece: number; after: number }[]> {
  const lane = new Lane({ freeAt: 0 }, () => slowness, () => chances.shift() ?? 1);
  const began = performance.now();
  const out: { piece: number; after: number }[] = [];
  await new Promise<void>((resolve) => {
    for (const piece of pieces) lane.carry(piece, () => out.push({ piece, after: performance.now() - began }) === pieces.length && resolve());
  });
  return out;
}

test('a lane that is not slow carries at once', async () => {
  assert.deepEqual((await through(null, [1, 2, 3])).map(({ piece }) => piece), [1, 2, 3]);
});

test('a slow lane carries in order, no sooner than its length and its width allow', async () => {
  const out = await through(LINE, [200, 100, 0]);
  assert.deepEqual(out.map(({ piece }) => piece), [200, 100, 0]);
  assert.ok(Number(out[0]?.after) >= 39, JSON.stringify(out));
  assert.ok(Number(out[1]?.after) >= 49, JSON.stringify(out));
});

test('what is lost comes again later, and what was sent after it waits', async () => {
  const out = await through(LINE, [10, 20], [0, 1]);
  assert.deepEqual(out.map(({ piece }) => piece), [10, 20]);
  assert.ok(Number(out[1]?.after) >= 50, JSON.stringify(out));
});

test('a line that becomes quick again lets nothing overtake what is under way', async () => {
  let slowness: Slowness | null = LINE;
  const lane = new Lane({ freeAt: 0 }, () => slowness, () => 1);
  const out: string[] = [];
  await new Promise<void>((resolve) => {
    lane.carry(100, () => out.push('slow'));
    slowness = null;
    lane.carry(100, () => out.push('quick') && resolve());
  });
  assert.deepEqual(out, ['slow', 'quick']);
});
