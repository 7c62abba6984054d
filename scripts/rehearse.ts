/**
 * Plays a whole game between scripted players, over real sockets: starts the built program in a process of its own
 * on a free port and an empty data folder, fills a game, waits for its end, checks the record, and ends what it started.
 * Ends with 0 when the record is whole, with 1 when something went wrong, with 2 when it was asked wrongly.
 *
 *   npm run rehearse -- --scenario plan-b --form short --seed 7 --record out.jsonl [--json]
 *
 * `--json` adds a last line with the figures.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RehearsalReport } from '../lib/server/rehearsal/report';
import { checkSeals } from '../lib/record/seals';
import { linesOf, verify } from '../lib/record/verify';
import { sha256 } from '../lib/server/sha256';
import { type ByHttp, signUpByHttp } from '../tests/support/by-http';
import { startServer } from '../tests/support/server';

const LOOK_MS = 250;
/** A game in which nothing has moved for so long has come to a stand. */
const STANDSTILL_MS = 90_000;

const { values: asked } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'plan-b' },
    form: { type: 'string', default: 'short' },
    seed: { type: 'string', default: '1' },
    record: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { scenario, form } = asked;
const seed = Number(asked.seed);
if (!/^\d{1,9}$/.test(asked.seed)) {
  console.error('The seed is a whole number from 0 to 999999999.');
  process.exit(2);
}

const began = performance.now();
const seconds = (since = began) => Math.round((performance.now() - since) / 100) / 10;
const tell = (what: string) => process.stderr.write(`${seconds().toFixed(1).padStart(6)} s  ${what}\n`);

const starting = startServer();
const end = () => starting.then((server) => server.close(), () => undefined);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(130)));
try {
  const server = await starting;
  tell('the program is up');
  const figures = await rehearse(await signUpByHttp(server.url, server.setupLink()));
  console.log(`WHOLE  ${figures.events} events, ${figures.seals} seals kept, head ${figures.head}`);
  console.log(`${figures.turns} turns in ${figures.playSeconds} s; refusals: ${figures.refused}, lines that came back: ${figures.reconnects}${asked.record === undefined ? '' : `; the record is in ${asked.record}`}`);
  if (asked.json) console.log(JSON.stringify(figures));
} catch (error) {
  console.error(`FAILED  ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await end();
}

async function rehearse({ post, get }: ByHttp) {
  const made = await answerOf<{ id: string }>(post('/api/games', { title: `Rehearsal ${seed}`, scenario, form }));
  const rehearsal = `/api/games/${made.id}/rehearsal`;
  const playing = performance.now();
  const { seated, left } = await answerOf<{ seated: number; left: number }>(post(rehearsal, { seed, pace: 'quick', control: true }));
  tell(`${seated} scripted players and a scripted Control sit${left > 0 ? `; ${left} seats stay empty` : ''}`);
  const report = await untilTheRecordIsOpen(() => answerOf<RehearsalReport>(get(rehearsal)));
  const playSeconds = seconds(playing);
  const response = await get(`/api/games/${made.id}/record`);
  if (!response.ok) throw new Error(`the record was refused: ${await response.text()}`);
  const text = await response.text();
  if (asked.record !== undefined) writeFileSync(asked.record, text);
  const verdict = verify(linesOf(text), sha256);
  if (!verdict.ok) throw new Error(`the record is not whole: line ${verdict.line}: ${verdict.reason}`);
  const { kept, broken } = checkSeals(verdict.events, sha256);
  if (broken.length > 0) throw new Error(`${broken.length} decisions are not what their seals say`);
  const { refused, reconnects, turn } = report;
  return { scenario, form, seed, players: seated, turns: turn?.number ?? 0, events: verdict.events.length, seals: kept, head: verdict.head, refused, reconnects, playSeconds, seconds: seconds() };
}

/** Tells where the game is, each time it has moved. */
async function untilTheRecordIsOpen(look: () => Promise<RehearsalReport>): Promise<RehearsalReport> {
  let [told, moved] = ['', performance.now()];
  for (;;) {
    const report = await look();
    const { stage, turn, phase, recordOpen } = report;
    const where = recordOpen ? 'the record is open' : stage === 'running' && turn ? `turn ${turn.number} of ${turn.total}: ${phase}` : stage === 'ended' ? 'ENDEX' : 'in the lobby';
    if (where !== told) {
      tell(where);
      [told, moved] = [where, performance.now()];
    }
    if (recordOpen) return report;
    if (performance.now() - moved > STANDSTILL_MS) throw new Error(`nothing has moved for ${STANDSTILL_MS / 1_000} s; ${JSON.stringify(report)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function answerOf<T>(asking: Promise<Response>): Promise<T> {
  const response = await asking;
  if (!response.ok) throw new Error(`the program refused: ${await response.text()}`);
  return (await response.json()) as T;
}
