import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';

/** LAW_SEED repeats a run; LAW_RUNS makes it longer (a factor). */
const SEED = Number(process.env.LAW_SEED ?? Date.now() % 2_147_483_647);
const LONGER = Number(process.env.LAW_RUNS ?? 1);

/** A law holds of every game that chance makes. Its seed is printed; one that fails becomes a test with a name. */
export function law<T>(title: string, property: fc.IProperty<T>, runs: number): void {
  it(title, (t) => {
    t.diagnostic(`LAW_SEED=${SEED}, ${runs * LONGER} runs`);
    fc.assert(property, { seed: SEED, numRuns: runs * LONGER });
  });
}

/** A law that must be seen to bite: a planted fault breaks it within so many runs. */
export function broken<T>(title: string, property: fc.IProperty<T>, runs: number): void {
  it(title, (t) => {
    const found = fc.check(property, { seed: SEED, numRuns: runs, endOnFailure: true });
    assert.ok(found.failed, `LAW_SEED=${SEED}: the planted fault was not caught in ${runs} runs`);
    t.diagnostic(`LAW_SEED=${SEED}, caught in run ${found.numRuns}`);
  });
}
