/**
 * Plays games with real clients while something does harm to the program again and again, and holds what the clients
 * were told against the record: what was acknowledged is in it once, and everybody knows the same again in time.
 * Ends with 0 when all held, with 1 when it did not, with 2 when it was asked wrongly. Needs the production build.
 *
 *   npm run chaos -- --kills 20 --seed 1 [--nemesis kill] [--clients 30] [--games 3] [--minutes 30] [--strict] [--json]
 *
 * `--kills` is how often the nemesis strikes, `--minutes` the longest that it may go on; docs/reliability.md names them
 * all. With `--strict` it also fails when all were not back in time. `--json` adds a last line with the figures. The seed deals what clients do and when the harm comes; how the two meet is the machine's own.
 */
import { parseArgs } from 'node:util';
import { isNemesis, NEMESES, prepare } from './chaos/nemeses';
import { faultsOf, run } from './chaos/run';

const MOST_FINDINGS = 20;
/** Of what a process said last, so many characters are shown where a run failed. */
const MOST_SAID = 2_000;

const { values: asked } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    nemesis: { type: 'string', default: 'kill' },
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '30' },
    games: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '30' },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { nemesis: name } = asked;
const wrong = Object.entries({ kills: asked.kills, seed: asked.seed, clients: asked.clients, games: asked.games, minutes: asked.minutes }).find(([, value]) => !/^\d{1,9}$/.test(value));
if (wrong || !isNemesis(name)) {
  console.error(wrong ? `--${wrong[0]} is a whole number` : `--nemesis is one of ${NEMESES.join(', ')}`);
  process.exit(2);
}
const [strikes, seed, clients, games] = [Number(asked.kills), Number(asked.seed), Number(asked.clients), Number(asked.games)];

const began = performance.now();
const tell = (what: string) => process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${what}\n`);

tell(`seed ${seed}`);
const preparing = prepare(name);
const end = () => preparing.then(({ close }) => close(), () => undefined);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(130)));
try {
  const { site, nemesis } = await preparing;
  tell(`${nemesis.harm}, ${strikes} times`);
  const { findings, ...figures } = await run({ site, nemesis, strikes, seed, clients, games, longestMs: Number(asked.minutes) * 60_000, tell });
  for (const finding of findings.slice(0, MOST_FINDINGS)) console.error(finding);
  const held = faultsOf(figures, asked.strict).length === 0;
  if (!held) for (const node of site.nodes) console.error(`process ${node.pid() ?? 'gone'} at ${node.url} said last:\n${node.output().slice(-MOST_SAID)}`);
  console.log(held ? 'HELD' : 'FAILED');
  if (asked.json) console.log(JSON.stringify({ nemesis: name, seed, ...figures }));
  process.exitCode = held ? 0 : 1;
} catch (error) {
  console.error(`FAILED  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
} finally {
  await end();
}
