/**
 * Measures what a replay's screens wait for at each step: the state of a frame, in a record of 5,000 events.
 * `node --import tsx scripts/bench-replay.ts`. One JSON line; times in milliseconds.
 */
import { bookmarks } from '../lib/review/replay/bookmarks';
import { makeReel } from '../lib/review/replay/reel';
import { seatOfReader, seenBy } from '../lib/review/reader';
import { aGame } from '../tests/support/a-game';
import { longRecord } from '../tests/support/long-record';

const EVENTS = 5_000;

/** A long record that begins as every record does, so that readers can be found in it. */
function record() {
  const opened = aGame({ seats: [] }).record.slice(0, 1);
  return [...opened, ...longRecord(EVENTS - opened.length)].map((event, index) => ({ ...event, position: index + 1 }));
}

function times(count: number, frameOf: (n: number) => number, reel: ReturnType<typeof makeReel>): number[] {
  return Array.from({ length: count }, (_, n) => {
    const began = performance.now();
    reel.stateAt(frameOf(n));
    return performance.now() - began;
  }).sort((a, b) => a - b);
}

const round = (value: number | undefined) => Math.round((value ?? NaN) * 100) / 100;
const told = (sorted: number[]) => ({ median: round(sorted[sorted.length >> 1]), p95: round(sorted[Math.floor(sorted.length * 0.95)]), most: round(sorted.at(-1)) });

const facts = record();
for (const as of ['control', 'screen']) {
  const seat = seatOfReader(facts, as);
  if (!seat) throw new Error(`no reader ${as}`);
  const seen = seenBy(facts, seat);
  const reel = makeReel(seen);
  const bits: number[] = [];
  for (let more = true, began = performance.now(); more; began = performance.now()) {
    more = reel.prepare();
    bits.push(performance.now() - began);
  }
  const [jumpToTheEnd] = times(1, () => reel.end, reel);
  console.log(JSON.stringify({
    as,
    events: seen.length,
    preparing: { bits: bits.length, ...told(bits.sort((a, b) => a - b)) },
    jumpToTheEnd: round(jumpToTheEnd),
    stepBack: told(times(reel.end, (n) => reel.end - n, reel)),
    stepOn: told(times(reel.end, (n) => n + 1, reel)),
    jumps: told(times(2_000, (n) => (n * 7_919) % (reel.end + 1), reel)),
    bookmarks: bookmarks(seen).length,
  }));
}
