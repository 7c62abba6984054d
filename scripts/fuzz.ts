/**
 * Ill-treats the built program, in a process of its own on a free port and an empty data folder, by every message and
 * every route it has, and says whether it held. Ends with 0 when it did, 1 when it did not, 2 when it was asked wrongly.
 *
 *   npm run fuzz -- --per-event 2000 --seed 1 [--only follow,command:say] [--minutes 30] [--json]
 *
 * `--only` names the kinds of messages that are sent. `--minutes` is the longest that messages are sent; `perEventReached` says how far that went. `--json` adds a last line with the figures.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz';
import { fuzzedKinds } from './fuzz/kinds';

const { values: asked } = parseArgs({
  options: {
    'per-event': { type: 'string', default: '200' },
    'per-route': { type: 'string', default: '40' },
    frames: { type: 'string', default: '2000' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [perEvent, perRoute, frames, seed, minutes] = [asked['per-event'], asked['per-route'], asked.frames, asked.seed, asked.minutes].map(Number);
if (![perEvent, perRoute, frames, seed, minutes].every((number) => Number.isInteger(number) && Number(number) >= 0)) {
  console.error('--per-event, --per-route, --frames, --seed and --minutes are whole numbers.');
  process.exit(2);
}
const only = asked.only?.split(',');
const kinds = fuzzedKinds().filter(({ name }) => only?.includes(name) ?? true);
if (only && kinds.length !== only.length) {
  console.error(`--only names kinds of messages: ${fuzzedKinds().map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const began = performance.now();
const tell = (what: string) => process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}\n`);
const leaving = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leaving.abort());

const { faults, ...report } = await fuzz({ perEvent: perEvent ?? 0, perRoute: perRoute ?? 0, frames: frames ?? 0, seed: seed ?? 0, kinds, minutes: minutes ?? 0, tell, signal: leaving.signal });
for (const fault of faults) console.error(`FAULT  ${fault}`);
console.log(`${faults.length === 0 ? 'HELD' : 'BROKE'}  ${report.cases} cases over ${report.events} kinds of messages and ${report.routes} routes, seed ${report.seed}`);
if (asked.json) console.log(JSON.stringify({ ...report, faults: faults.length, seconds: Math.round((performance.now() - began) / 100) / 10 }));
process.exit(faults.length === 0 ? 0 : 1);
