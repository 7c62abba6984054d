import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';

/**
 * By itself every run plays the same games, so that what was green stays green. LAW_SEED=random plays others,
 * LAW_SEED=<number> repeats them, and LAW_RUNS makes a run longer (a factor): for whoever changes the rules.
 */
const SEED = process.env.LAW_SEED === 'random' ? Date.now() % 2_147_483_647 : Number(process.env.LAW_SEED ?? 20_260_101);
const LONGER = Number(process.env.LAW_RUNS ?? 1);

/** A law holds of every game that chance makes. Its seed is printed; one that fails becomes a test with a name. */
export function law<T>(title: string, property: fc.IProperty<T> | fc.IAsyncProperty<T>, runs: number): void {
  it(title, async (t) => {
    t.diagnostic(`LAW_SEED=${SEED}, ${runs * LONGER} runs`);
    await fc.assert(property as fc.IAsyncProperty<T>, { seed: SEED, numRuns: runs * LONGER });
  });
}

/** A law that must be seen to bite: a planted fault breaks it within so many runs. */
export function broken<T>(title: string, property: fc.IProperty<T> | fc.IAsyncProperty<T>, runs: number): void {
  it(title, async (t) => {
    const found = await fc.check(property as fc.IAsyncProperty<T>, { seed: SEED, numRuns: runs, endOnFailure: true });
    assert.ok(found.failed, `LAW_SEED=${SEED}: the planted fault was not caught in ${runs} runs`);
    t.diagnostic(`LAW_SEED=${SEED}, caught in run ${found.numRuns}`);
  });
}
