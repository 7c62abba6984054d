/**
 * Plays whole games between seeded deciders, in the game's own code alone, and counts what came about.
 * The same seed gives the same counts on every machine; a refusal or a broken promise is an error.
 *
 *   npm run simulate -- --games 1000 --seed 1 --form long --reading default [--scenario plan-b]
 *                       [--lean washington:press+retrench] [--json]
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { READINGS } from '../lib/game/scenario/reading';
import { playWholeGame, type Match } from '../lib/preflight/play/a-whole-game';
import { leaningBy } from '../lib/preflight/play/leaning';
import { count, emptyTally } from '../lib/preflight/play/tally';
import { parseScenario } from '../lib/server/scenarios/parse';

/** Every how many-th game is checked against all promises; each game is checked for refusals. */
const AUDITED = 10;
/** Keeps the seeds of neighbouring games far apart. */
const SPREAD = 2_654_435_761;

const { values: asked } = parseArgs({
  options: {
    games: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    form: { type: 'string', default: 'long' },
    reading: { type: 'string', default: 'default' },
    scenario: { type: 'string', default: 'plan-b' },
    lean: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

const file = path.resolve(import.meta.dirname, '..', 'scenarios', asked.scenario, 'scenario.yaml');
const parsed = parseScenario(readFileSync(file, 'utf8'));
const reading = READINGS.find((one) => one === asked.reading);
const games = Number(asked.games);
const seed = Number(asked.seed);
const form = parsed.ok ? parsed.scenario.forms.find(({ id }) => id === asked.form) : undefined;
if (!parsed.ok || !reading || !form || !Number.isInteger(games) || !Number.isInteger(seed)) {
  console.error(parsed.ok ? 'unknown form or reading, or games and seed are not whole numbers' : parsed.problems);
  process.exit(2);
}

const leanings = asked.lean.map((lean) => {
  const [team = '', postures = ''] = lean.split(':');
  return { team, postures: postures.split('+') };
});
const sha256 = (text: string): string => hash('sha256', text);
const match: Match = { scenario: parsed.scenario, form: form.id, reading, weigh: leaningBy(leanings), injects: 0, sha256 };
const tally = emptyTally(parsed.scenario, form.id);
let errors = 0;
let events = 0;

const began = performance.now();
for (let game = 0; game < games; game += 1) {
  const played = playWholeGame(match, seed + game * SPREAD, game % AUDITED === 0);
  for (const error of played.errors) console.error(`game ${game}: ${error}`);
  errors += played.errors.length;
  events += played.events;
  count(tally, played.state);
}
const seconds = (performance.now() - began) / 1000;

const report = { gamesPerSecond: Math.round(games / seconds), games, seed, form: form.id, reading, events, errors, ...tally };
if (asked.json) {
  console.log(JSON.stringify(report));
} else {
  const { options, branches, pairs, endings, objectives, ...summary } = report;
  console.log(summary);
  for (const [name, counts] of Object.entries({ options, branches, pairs, endings, objectives })) {
    const shares = Object.entries(counts).map(([id, times]) => `${id} ${((100 * times) / games).toFixed(0)}%`);
    console.log(`${name}: ${shares.join(', ')}`);
  }
}
process.exit(errors > 0 ? 1 : 0);
