// How fast the real program is beside the least that does the same work (scripts/bench/floor.ts), both in processes of
// their own. `npm run bench -- [--json] [--quick] [--only latency,joiner]`; what each part does: docs/performance.md.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { advance } from './bench/advance';
import { coldPage } from './bench/cold-page';
import { memory, storm } from './bench/crowd';
import { reporter, type Report } from './bench/figures';
import { joiner } from './bench/joiner';
import { latency } from './bench/latency';
import { endAll } from './bench/leftovers';
import { nodes } from './bench/nodes';
import { slowDisk } from './bench/slow-disk';
import { cost, throughput } from './bench/throughput';

type Part = (report: Report, wishes: { quick: boolean }) => Promise<void>;
const PARTS: Record<string, Part> = { latency, advance, cost, joiner, memory, storm, throughput, 'slow-disk': slowDisk, 'cold-page': coldPage, nodes };
/** What the short run leaves out: it makes do with a minute. */
const LONG = ['memory', 'storm', 'throughput', 'slow-disk', 'nodes'];
/** A part that hangs is ended. */
const LONGEST_MS = 9 * 60_000;
/** And the ending of what it started takes no longer than this. */
const LONGEST_END_MS = 30_000;

const { values: { json = false, quick = false, only } } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } } });
const named = only?.split(',') ?? Object.keys(PARTS).filter((name) => !quick || !LONG.includes(name));
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0 || !existsSync('dist/server.js')) {
  console.error(unknown.length > 0 ? `There is no ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.` : 'Build first: npm run build');
  process.exit(2);
}
let broken: Promise<never> | null = null;
/** Ends what was started, then this process. */
function breakOff(words: string, code: number): void {
  console.error(words);
  broken ??= Promise.race([endAll(), new Promise((resolve) => setTimeout(resolve, LONGEST_END_MS))]).then(() => process.exit(code));
}
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => breakOff(`broken off by ${signal}`, code));

try {
  for (const name of named) {
    const late = setTimeout(() => breakOff(`${name} took longer than ${LONGEST_MS / 60_000} minutes`, 1), LONGEST_MS);
    await PARTS[name]?.(reporter(json), { quick });
    clearTimeout(late);
    if (broken) await broken;
  }
} catch (error) {
  // A part whose servers are taken away fails; the end has the word.
  if (broken) await broken;
  throw error;
}
