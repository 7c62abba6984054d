/**
 * Prints the pre-flight report on a scenario: what does not fit the time, what is missing, what never comes about.
 * Ends with 0 when nothing must be mended, with 1 when something must, with 2 when it was asked wrongly.
 *
 *   npm run preflight -- --scenario plan-b [--form long] [--games 1000] [--seed 1] [--reading default --reading paper]
 *                        [--minutes 90] [--minutes brief=3 --minutes deliberate=6] [--json]
 *
 * `--games` is the number under each reading; all readings are played unless some are named.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { READINGS } from '../lib/game/scenario/reading';
import { preflight, type PreflightStep } from '../lib/preflight/preflight';
import type { Report } from '../lib/preflight/report';
import { parseScenario } from '../lib/server/scenarios/parse';
import { chosenMinutes } from './preflight/chosen-minutes';
import { reportText } from './preflight/report-text';

const { values: asked } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'plan-b' },
    form: { type: 'string' },
    games: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    reading: { type: 'string', multiple: true, default: [...READINGS] },
    minutes: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '..');
const parsed = parseScenario(readScenario(asked.scenario));
if (!parsed.ok) {
  for (const { line, column, message } of parsed.problems) console.error(`${asked.scenario}/scenario.yaml:${line}:${column}: ${message}`);
  process.exit(1);
}
const { scenario } = parsed;
const form = asked.form === undefined ? scenario.forms[0] : scenario.forms.find(({ id }) => id === asked.form);
const readings = READINGS.filter((one) => asked.reading.includes(one));
const [games, seed] = [Number(asked.games), Number(asked.seed)];
const minutes = chosenMinutes(asked.minutes);
if (!form || readings.length < asked.reading.length || !Number.isInteger(games) || games < 1 || !Number.isInteger(seed) || !minutes) {
  console.error('Give a form of the scenario, readings of default, paper and rival, whole numbers of games and seed, and minutes such as 90 or brief=3.');
  process.exit(2);
}

const report = run();
console.log(asked.json ? JSON.stringify(report) : reportText(report, JSON.parse(readFileSync(path.join(root, 'messages', 'en', 'preflight.json'), 'utf8'))));
process.exit(Object.values(report.verdicts).includes('mend') ? 1 : 0);

function run(): Report {
  const flight = preflight({ scenario, form: form?.id ?? '', minutes: minutes ?? {}, readings, games, seed });
  for (let step = flight.next(); ; step = flight.next()) {
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** On a terminal, one line that counts; elsewhere a line at each tenth. */
function tell({ stage, done, total }: PreflightStep): void {
  if (process.stderr.isTTY) {
    if (done % 20 === 0 || done === total) process.stderr.write(`\r${stage} ${done} of ${total}   ${stage === 'playing' && done === total ? '\n' : ''}`);
  } else if (stage === 'playing' && Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)) {
    process.stderr.write(`${stage} ${done} of ${total}\n`);
  }
}

function readScenario(slug: string): string {
  try {
    return readFileSync(path.join(root, 'scenarios', slug, 'scenario.yaml'), 'utf8');
  } catch {
    console.error(`There is no scenarios/${slug}/scenario.yaml.`);
    process.exit(2);
  }
}
