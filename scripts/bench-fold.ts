/** Measures the fold of a long record: `node --import tsx scripts/bench-fold.ts`. One JSON line; times in milliseconds, medians. */
import { fold } from '../lib/game/evolve';
import { longRecord } from '../tests/support/long-record';

const ROUNDS = 41;

function median(events: ReturnType<typeof longRecord>): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    fold(events);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const first = longRecord(5_000);
const began = performance.now();
fold(first);
const cold = performance.now() - began;
const short = median(first);
const long = median(longRecord(10_000));
const moreTurns = median(longRecord(10_000, 12));
const round = (value: number) => Math.round(value * 100) / 100;
console.log(JSON.stringify({ events: 5_000, coldMs: round(cold), ms: round(short), ms10000: round(long), ratio: round(long / short), ratioWithTwiceTheTurns: round(moreTurns / short) }));
