import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GameState } from '@/lib/game/state';
import { signUpByHttp, type ByHttp } from '../support/by-http';
import { controlHand, sitDown, type Hand, nextPhase } from '../support/hands';
import { planB } from '../support/plan-b';
import { startServer, type RunningServer } from '../support/server';

const SEATS = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head']] as const;
const REASON = 'The letter was never sent, so nobody could have read it.';

let server: RunningServer;
let ana: ByHttp;
let control: Hand;
const hands: Record<string, Hand> = {};
let game = { id: '', joinCode: '' };

before(async () => {
  server = await startServer();
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: 'Monday', scenario: 'plan-b', form: 'long' })).json()) as typeof game;
  control = await controlHand(server.url, game.id, ana.cookie);
  for (const [team, role] of SEATS) hands[team] = await sitDown(server.url, game.joinCode, team, team, role);
  await control.does({ type: 'startExercise' });
});
after(async () => {
  for (const hand of [control, ...Object.values(hands)]) hand.leave();
  await server.close();
});

const cookieOf = (who: string): string => (who === 'control' ? ana.cookie : (hands[who]?.cookie ?? ''));

/** A page of the review as text, as one reader gets it. */
async function read(part: string, who: string): Promise<string> {
  const answer = await fetch(`${server.url}/games/${game.id}/${part}`, { headers: { cookie: cookieOf(who) } });
  assert.equal(answer.status, 200, `${part} for ${who}`);
  const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** Goes on to the next phase. */
async function on(): Promise<GameState> {
  await nextPhase(control);
  return control.knows();
}

test('before anything is revealed the page says so', async () => {
  assert.match(await read('expectations', 'control'), /Nothing has been revealed yet/);
});

test('a stranger has no such pages', async () => {
  for (const part of ['expectations', 'decided']) assert.equal((await fetch(`${server.url}/games/${game.id}/${part}`)).status, 404);
});

test('after a reveal every reader finds each forecast beside the fact it met, scored', async () => {
  const turn = planB().turns[0];
  assert.ok(turn);
  const { order } = await on();
  const leading = (team: string): string => turn.teams[team]?.options[0]?.postures[0] ?? '';
  const other = planB().postures.find(({ id, teams }) => teams.includes('washington') && id !== leading('washington'))?.id ?? '';
  const commit = (team: string, forecasts: Record<string, Record<string, number>>) =>
    hands[team]?.does({ type: 'commitDecision', turn: order.at(-1) ?? '', decision: { option: turn.teams[team]?.options[0]?.id ?? '', rationale: 'So.', alternatives: [], forecasts } });
  await control.does({ type: 'releaseInject', inject: 'i01' });
  await commit('washington', {});
  await commit('tokyo', { washington: { [leading('washington')]: 10 } });
  await commit('seoul', { washington: { [other]: 10 } });
  await on();
  await on();
  for (const who of ['control', 'tokyo']) {
    const words = await read('expectations', who);
    // Seven postures: ten chips on the fact are 0.117 bits, none are 6.267.
    assert.match(words, /2 forecasts met a fact: mean surprise 3\.2 bits, mean Brier score 1\.00/, who);
    assert.match(words, /4 forecasts that were not laid/, who);
    assert.match(words, /10 0\.1 bits, Brier 0\.00/, who);
    assert.match(words, new RegExp(`0 6\\.3 bits, Brier 2\\.00 expected most: ${other}`), who);
  }
});

test('which postures hedge is told with the record, and to Control before', async () => {
  assert.match(await read('expectations', 'control'), /marks as hedging: accommodate, hedge-internal/);
  const own = await read('expectations', 'tokyo');
  assert.match(own, /Which postures hedge is the scenario’s to say/);
  assert.doesNotMatch(own, /accommodate, hedge-internal/);
});

test('what moved the board is Control’s until the record is opened', async () => {
  const { turns, order } = await control.knows();
  const turn = order.at(-1) ?? '';
  const row = turns[turn]?.adjudication?.rows.find(({ source }) => source.kind === 'inject')?.row ?? '';
  await control.does({ type: 'overrideEffect', turn, row, change: 0, why: REASON });
  await control.does({ type: 'publishAdjudication', turn, narrative: 'It happened.', teamNarratives: {} });
  const words = await read('decided', 'control');
  assert.match(words, new RegExp(REASON));
  assert.match(words, /Memoir.*Court date.*Joint editorial/s);
  assert.match(words, /A ring marks the plan/);
  const own = await read('decided', 'tokyo');
  assert.match(own, /What moved the board is Control’s until the record is opened/);
  assert.match(own, /Injects you were sent.*Memoir/);
  for (const secret of [REASON, 'Court date', 'Joint editorial', 'Tables ask themselves']) assert.ok(!own.includes(secret), secret);
});

test('once the record is open a player reads what Control reads', async () => {
  await control.does({ type: 'endExercise' });
  await control.does({ type: 'openRecord' });
  for (const part of ['expectations', 'decided']) assert.equal(await read(part, 'tokyo'), await read(part, 'control'));
});

test('the capital whose surprises are laid beside hedging is the guarantor, or the one the address names', async () => {
  assert.match(await read('expectations', 'control'), /how far Washington surprised that capital’s own forecast/);
  assert.match(await read('expectations?of=seoul', 'control'), /how far Seoul surprised that capital’s own forecast/);
  assert.match(await read('expectations?of=nowhere', 'control'), /how far Washington surprised/);
});
