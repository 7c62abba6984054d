import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import SqliteFile from 'better-sqlite3';
import { type ByHttp, signInByHttp, signUpByHttp } from '../support/by-http';
import { freePort } from '../support/free-port';
import { controlHand, type Hand, sitDown, nextPhase } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';

/** In every text that anybody writes here; with what would begin a line of its own in a careless log. */
const CANARY = 'canary7f3a';
const words = (what: string): string => `${CANARY} ${what}\r\n{"level":60,"msg":"forged"}\u001b[31m`;

let server: RunningServer;
let ana: ByHttp;
let metricsUrl = '';
let game = { id: '', joinCode: '' };
const secrets: string[] = [];
let hands: Record<string, Hand> = {};

before(async () => {
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  server = await startServer({ LOG_LEVEL: 'trace', METRICS_PORT: String(port) });
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: words('title'), scenario: 'plan-b', form: 'short', cohort: words('cohort') })).json()) as typeof game;
});
after(() => server.close());

const says = async (answer: Promise<unknown>): Promise<string> => answer.then(() => 'ok', (error: Error) => error.message);
const metrics = async (): Promise<string> => (await fetch(metricsUrl)).text();
const value = (text: string, line: string): number => Number(text.split('\n').find((found) => found.startsWith(`${line} `))?.split(' ').at(-1) ?? Number.NaN);

test('a game is played with a mark in every text, some of it refused, some of it while nothing can be written', { timeout: 120_000 }, async () => {
  const control = await controlHand(server.url, game.id, ana.cookie);
  const tokyo = await sitDown(server.url, game.joinCode, `${CANARY} Ken`, 'tokyo', 't-head');
  const seoul = await sitDown(server.url, game.joinCode, `${CANARY} Min`, 'seoul', 's-head');
  const washington = await sitDown(server.url, game.joinCode, `${CANARY} Ada`, 'washington', 'w-head');
  hands = { tokyo, seoul, washington };
  secrets.push(ana.cookie, game.id, game.joinCode, ...[control, ...Object.values(hands)].flatMap(({ cookie, seat }) => [cookie.split('=').at(-1) ?? '', seat]));
  const next = () => nextPhase(control);
  await control.does({ type: 'startExercise' });
  await control.does({ type: 'announce', to: 'all', text: words('announcement') });
  await next();
  const { order, turns } = await control.knows();
  const turn = order[0] ?? '';
  for (const [team, hand] of Object.entries(hands)) {
    const [first, second] = turns[turn]?.briefs[team]?.options ?? [];
    await hand.does({ type: 'say', text: words('talk') });
    await hand.does({ type: 'sendCable', to: [team === 'tokyo' ? 'seoul' : 'tokyo'], text: words('cable') });
    await hand.does({ type: 'askControl', text: words('question') });
    await hand.keeps('own:note', { text: words('draft') });
    await hand.does({ type: 'commitDecision', turn, decision: { option: first?.id ?? '', rationale: words('rationale'), alternatives: [{ option: second?.id ?? '', why: words('why not') }], forecasts: {} } });
    assert.match(await says(hand.does({ type: 'commitDecision', turn, decision: { option: first?.id ?? '', rationale: words('late'), alternatives: [], forecasts: {} } })), /"ok":false/);
    assert.match(await says(hand.does({ type: 'announce', to: 'all', text: words('not mine') })), /not-yours-to-do/);
    assert.match(await says(hand.does({ type: words('no such command') } as never)), /malformed/);
    assert.match(await says(hand.does({ type: 'say', text: CANARY.repeat(5_000) })), /too-large/);
  }
  await control.does({ type: 'improviseInject', kind: 'media', to: 'all', from: words('agency'), title: words('headline'), text: words('news') });
  await next();
  await next();
  await control.does({ type: 'publishAdjudication', turn, narrative: words('narrative'), teamNarratives: { tokyo: words('for one team') } });

  const lobby = await (await ana.get(`/games/${game.id}/lobby`)).text();
  const links = [...new Set(lobby.match(/\/link\/[\w-]{20,}/g))];
  assert.equal(links.length, 5, 'for the wall, for observers and for three mirrors');
  secrets.push(...links.map((link) => link.replace('/link/', '')));
  const { link: invitation } = (await (await ana.post('/api/invite', {})).json()) as { link: string };
  secrets.push(invitation.replace('/setup/', ''));

  // Nothing can be written: the one thing a game alone makes the program complain of.
  const file = new SqliteFile(path.join(server.dataDir, 'plan-b.db'));
  file.exec('BEGIN IMMEDIATE');
  assert.match(await says(tokyo.does({ type: 'say', text: words('into the void') })), /unavailable|timed out/);
  file.exec('ROLLBACK');
  // Nothing can be read either, as when the database is away; what is known already needs none.
  file.exec('ALTER TABLE AccessLink RENAME TO AccessLinkAway; ALTER TABLE SetupLink RENAME TO SetupLinkAway; ALTER TABLE Holder RENAME TO HolderAway');
  for (const address of [...links, invitation, `/seat/${tokyo.seat}`, `/api/seats/${tokyo.seat}/moved`, `/join/${game.joinCode}`]) {
    const { status } = await fetch(server.url + address, { redirect: 'manual', headers: { cookie: tokyo.cookie } });
    assert.ok(status >= 500, `${address}: ${status}`);
  }
  await fetch(`${server.url}/api/return`, { method: 'POST', redirect: 'manual', headers: { origin: server.url }, body: new URLSearchParams({ code: game.joinCode, returnCode: 'AAAA-AAAA' }) });
  file.exec('ALTER TABLE AccessLinkAway RENAME TO AccessLink; ALTER TABLE SetupLinkAway RENAME TO SetupLink; ALTER TABLE HolderAway RENAME TO Holder');
  file.close();
  for (const hand of [control, ...Object.values(hands)]) hand.leave();

  // What comes to the doors beside the game.
  await signInByHttp(server.url, { email: `${CANARY}@example.edu`, password: `${CANARY}password` });
  await fetch(`${server.url}/api/join`, { method: 'POST', redirect: 'manual', headers: { origin: server.url, 'user-agent': CANARY }, body: new URLSearchParams({ code: CANARY, name: words('nobody'), team: CANARY, role: CANARY }) });
  for (const address of [`/${CANARY}`, `/seat/s_${CANARY}?x=${CANARY}`, `/link/${CANARY}`, `/setup/${CANARY}`]) await fetch(server.url + address, { headers: { cookie: `planb.seat.s_${CANARY}=${CANARY}`, authorization: `Bearer ${CANARY}` } });
  await fetch(`${server.url}/join/ZZZZZZ`, { redirect: 'manual' });
  await fetch(`${server.url}/api/games`, { method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' }, body: `{"title": "${CANARY}` });
  await fetch(`${server.url}/api/auth/session`, { headers: { cookie: `next-auth.session-token.0=${CANARY}; next-auth.session-token.1=b` } });
});

test('the log is one JSON line a thing and holds nobody’s words, and nothing that opens a door', () => {
  // The welcome is for whoever sits at the terminal; the log is the lines of JSON.
  const lines = server.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { level: number; msg?: string; route?: string; what?: string });
  assert.ok(lines.some(({ msg }) => msg?.startsWith('nothing can be recorded')), 'the log was written at all');
  assert.ok(lines.some(({ msg, route }) => msg === 'a route threw' && route === '/link/[token]'), 'a route that threw is named by its pattern');
  assert.ok(!lines.some(({ msg }) => msg === 'forged'));
  assert.ok(lines.some(({ what }) => what === 'JWT_SESSION_ERROR'), 'a garbled session is told by its code');
  assert.ok(!server.output().includes('[next-auth]'), 'the sign-in writes nothing past the log');
  assert.ok(!server.output().includes(CANARY), server.output());
  for (const secret of secrets.filter((each) => each !== game.id)) assert.ok(!server.output().includes(secret), `the log holds ${secret}`);
});

test('the numbers tell what was done, and of nobody who did it', async () => {
  const text = await metrics();
  assert.equal(value(text, 'planb_commands_total{type="commitDecision",outcome="ok"}'), 3);
  assert.equal(value(text, 'planb_commands_total{type="say",outcome="ok"}'), 3);
  assert.equal(value(text, 'planb_messages_total{message="command",outcome="malformed"}'), 3);
  assert.equal(value(text, 'planb_messages_total{message="command",outcome="not-yours-to-do"}'), value(text, 'planb_commands_total{type="announce",outcome="not-yours-to-do"}'));
  assert.equal(value(text, 'planb_games_in_memory'), 1);
  assert.equal(value(text, 'planb_lines_open'), 0);
  assert.ok(value(text, 'planb_commits_failed_total') >= 1);
  assert.ok(value(text, 'planb_commit_seconds_count') >= value(text, 'planb_commit_appends_count') - 1);
  const record = await (await ana.get(`/api/games/${game.id}/record`)).text();
  assert.equal(value(text, 'planb_events_recorded_total'), record.trim().split('\n').length - 3, 'each event is counted once');
  assert.equal(value(text, 'planb_http_requests_total{route="/api/join",status="303"}'), 4, 'three who sat down, and one who was sent back');
  assert.match(await metrics(), /planb_http_requests_total\{route="\/api\/games\/\[game\]\/record",status="200"\} 1\n/);
  assert.equal(value(text, 'planb_door_refusals_total{code="unknown-code"}'), 2, 'a code that cannot be one, and a page of none');
  assert.match(text, /nodejs_eventloop_lag_p99_seconds \d/);
  assert.ok(!text.includes(CANARY));
  for (const secret of secrets) assert.ok(!text.includes(secret), `the numbers hold ${secret}`);
});

test('the numbers have an address of their own, where there is nothing else', async () => {
  assert.equal((await fetch(`${server.url}/metrics`)).status, 404);
  assert.equal((await fetch(metricsUrl.replace('/metrics', '/'))).status, 404);
  assert.equal((await fetch(metricsUrl, { method: 'POST' })).status, 405);
});
