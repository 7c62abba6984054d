import { quantile } from './figures';
import { pause } from './servers';
import type { Table } from './table';

export interface Step {
  rate: number;
  p50: number;
  p99: number;
  /** Decisions that everybody had not heard of when the step's time and its grace were over. */
  unheard: number;
}

/** So long those still under way are waited for. */
const GRACE_MS = 3_000;

/** Sends `rate` decisions a second for a while, whatever comes back; each is timed from when it was due. Teams of all games in turn; every second one is a taking-back. */
export async function openLoop(tables: readonly Table[], rate: number, seconds: number): Promise<Step> {
  const lanes = Array.from({ length: Math.max(...tables.map(({ lanes }) => lanes.length)) }, (_, n) => tables.flatMap(({ lanes }) => lanes[n] ?? [])).flat();
  const waits: number[] = [];
  const many = Math.round(rate * seconds);
  const began = performance.now();
  for (let sent = 0; sent < many; ) {
    const due = Math.min(many, Math.ceil(((performance.now() - began) / 1000) * rate));
    for (; sent < due; sent += 1) void lanes[sent % lanes.length]?.decide(began + (sent / rate) * 1000).then((ms) => waits.push(ms));
    if (sent - waits.length > rate) break; // a whole second behind: this rate is too much
    await pause(1);
  }
  const sent = many;
  for (const deadline = performance.now() + GRACE_MS; waits.length < sent && performance.now() < deadline; ) await pause(5);
  return { rate, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), unheard: sent - waits.length };
}

/** Waits until nothing more comes in but heartbeats, of which a line has less than a byte in this pause; any word has more. */
export async function settled(tables: readonly Table[]): Promise<void> {
  const bytes = () => tables.reduce((sum, table) => sum + table.bytes, 0);
  const lines = tables.reduce((sum, { sockets }) => sum + sockets.length, 0);
  for (let before = -Infinity, tries = 0; bytes() - before >= lines && tries < 100; tries += 1) {
    before = bytes();
    await pause(200);
  }
}

const holds = ({ p99, unheard }: Step): boolean => p99 < 100 && unheard === 0;

/**
 * The highest rate with a p99 below 100 ms and nothing unheard: doubled until it fails, then halved in between. What
 * fails is tried once more: one pause of a shared machine must not end the search, on either side.
 */
export async function highest(tables: readonly Table[], { seconds, halvings }: { seconds: number; halvings: number }, from = 100): Promise<Step> {
  let best: Step = { rate: 0, p50: 0, p99: 0, unheard: 0 };
  let tooMuch = Infinity;
  await openLoop(tables, from, 1);
  for (let rate = from, left = halvings; ; ) {
    let step = await openLoop(tables, rate, seconds);
    await settled(tables);
    if (!holds(step)) {
      step = await openLoop(tables, rate, seconds);
      await settled(tables);
    }
    if (holds(step)) best = step;
    else tooMuch = Math.min(tooMuch, rate);
    if (tooMuch === Infinity) rate *= 2;
    else if (left === 0) return best;
    else {
      left -= 1;
      rate = (best.rate + tooMuch) / 2;
    }
  }
}
