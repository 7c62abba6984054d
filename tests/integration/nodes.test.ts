import assert from 'node:assert/strict';
import { after, describe, test, type TestContext } from 'node:test';
import type { Answer, CommandDone, KeptDraft, People } from '@/lib/contract';
import { anOpenLine, anOpenTable, until, type Client, type OpenLine } from '../support/a-line';
import { startPostgres } from '../support/postgres-server';
import { startRedis } from '../support/redis-server';

const HEAD = 0;
const INTEL = 3;
/** What is told by a bell is there long before the database would be asked; what the bell missed, after two or three askings. */
const BY_BELL = 1_500;
const CONVERGED = 5_000;

const postgres = await startPostgres();
const redis = await startRedis();

after(async () => {
  if (typeof postgres !== 'string') postgres.stop();
  await redis.stop();
});

async function twoNodes(t: TestContext): Promise<[OpenLine, OpenLine]> {
  assert.ok(typeof postgres !== 'string', String(postgres));
  const one = { databaseUrl: postgres.url, redisUrl: redis.url, grace: 50 };
  return [await anOpenLine(t, one), await anOpenLine(t, one)];
}

const give = (client: Client, id: string, command: Record<string, unknown>): Promise<Answer<CommandDone>> => client.ask('command', { id, command });
const heard = (client: Client, type: string) => client.told.filter((event) => event.endsWith(type)).length;

describe('two nodes', () => {
  test('what is recorded at one is told at the other, in order, once each and only to those who may know', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    const [tokyo, aide, seoul] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL), await table.join('Cy', 'seoul', HEAD)];
    const author = await east.connect(tokyo);
    const [teammate, rival, desk] = [await west.connect(aide), await west.connect(seoul), await west.connect(table.control)];
    for (const client of [author, teammate, rival, desk]) await client.follow();
    const before = new Map([teammate, rival, desk].map((client) => [client, client.frames.length]));
    for (let n = 1; n <= 30; n += 1) assert.ok((await give(author, `word-number-${n}`, { type: 'say', text: `secret-${n}` })).ok);
    await until(() => [teammate, desk].every((client) => heard(client, 'TalkSaid') === 30), 'thirty words have crossed', BY_BELL);
    for (const client of [teammate, desk]) {
      const numbers = client.told.filter((event) => event.endsWith('TalkSaid')).map((event) => Number(event.split(' ')[1]));
      assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
      assert.equal(new Set(numbers).size, 30);
    }
    assert.ok(!rival.frames.slice(before.get(rival)).join('').includes('secret-'), 'another team hears nothing of it on the other node');
    assert.deepEqual(await west.house.play.record(table.game), await east.house.play.record(table.game));
  });

  test('whoever asks at one node what was written at the other a moment ago is told it', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    await west.house.play.state(table.game);
    for (let n = 0; n < 10; n += 1) {
      await table.direct({ type: 'setDoor', door: n % 2 ? 'open' : 'locked' });
      assert.equal((await west.house.play.record(table.game)).length, (await east.house.play.record(table.game)).length);
    }
    const late = await west.connect(await table.join('Bo', 'tokyo', HEAD).catch(async () => {
      await table.direct({ type: 'setDoor', door: 'open' });
      return table.join('Bo', 'tokyo', HEAD);
    }));
    assert.equal((await late.follow()).seat.kind, 'player', 'a seat made at the one opens a line at the other at once');
  });

  test('one command given to both nodes counts once, and both give the same answer', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    const tokyo = await table.join('Bo', 'tokyo', HEAD);
    const lines = [await east.connect(tokyo), await west.connect(tokyo)];
    for (const client of lines) await client.follow();
    for (let n = 0; n < 20; n += 1) {
      const answers = await Promise.all(lines.map((client) => give(client, `the-same-${n}`, { type: 'say', text: `once ${n}` })));
      assert.ok(answers[0]?.ok, JSON.stringify(answers));
      assert.deepEqual(answers[0], answers[1]);
    }
    const [first] = lines;
    assert.ok(first);
    const after = await give(lines[1] as Client, 'the-same-0', { type: 'say', text: 'once 0' });
    assert.ok(after.ok, 'and again, later, at the node that had lost');
    assert.equal((await east.house.play.record(table.game)).filter(({ type }) => type === 'TalkSaid').length, 20);
  });

  test('a command that comes again at another node, where nothing is left to do, is answered as it was at the first', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    const tokyo = await table.join('Bo', 'tokyo', HEAD);
    const lines = [await east.connect(tokyo), await west.connect(tokyo)] as const;
    for (const client of lines) await client.follow();
    const first = await give(lines[0], 'here-at-once', { type: 'confirmPresence' });
    assert.ok(first.ok, JSON.stringify(first));
    await until(() => heard(lines[1], 'SeatConfirmed') === 1, 'the other node knows it', CONVERGED);
    assert.deepEqual(await give(lines[1], 'here-at-once', { type: 'confirmPresence' }), first);
    assert.deepEqual(await give(lines[1], 'here-at-once', { type: 'say', text: 'else' }), { ok: false, error: { code: 'id-reused', about: {} } });
  });

  test('of two facilitators who press at once at two nodes one wins, and the other is told that it is done', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    await table.join('Bo', 'tokyo', HEAD);
    const second = await anOpenTable(east);
    const seat = await east.house.games.addFacilitator(table.game, second.who.id);
    const [ana, ben] = [await east.connect(table.control), await west.connect({ seat, cookie: second.control.cookie })];
    for (const client of [ana, ben]) await client.follow();
    const answers = await Promise.all([give(ana, 'ana-presses-1', { type: 'startExercise' }), give(ben, 'ben-presses-1', { type: 'startExercise' })]);
    assert.equal(answers.filter(({ ok }) => ok).length, 1, JSON.stringify(answers));
    const [winner, loser] = answers[0]?.ok ? [table.control.seat, answers[1]] : [seat, answers[0]];
    assert.ok(loser && !loser.ok);
    assert.equal(loser.error.code, 'already-started');
    assert.equal(loser.error.about.by, winner, 'and who did it');
    await until(() => [ana, ben].every((client) => heard(client, 'TurnOpened') === 1), 'both see one turn', BY_BELL);
  });

  test('who is there, who is dismissed, whose name goes and what is drafted is known at both', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    const [tokyo, aide] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL)];
    const desk = await west.connect(table.control);
    let people: People | undefined;
    desk.socket.on('people', (now) => (people = now));
    await desk.follow();
    const phone = await east.connect(tokyo);
    await phone.follow();
    await until(() => people?.online.includes(tokyo.seat) ?? false, 'the other node’s people are online', BY_BELL);
    assert.ok(west.house.presence.of(table.game).online.includes(tokyo.seat));

    await table.direct({ type: 'startExercise' });
    const { order, phase } = (await east.house.play.state(table.game)) ?? { order: [], phase: null };
    const turn = order.at(-1) ?? '';
    await table.direct({ type: 'openNext', from: { turn, phase } });
    await give(phone, 'take-the-pen', { type: 'takePen', turn });
    const reader = await west.connect(aide);
    const drafts: KeptDraft[] = [];
    reader.socket.on('draft', (draft) => drafts.push(draft));
    await reader.follow();
    const draft = (words: string) => ({ key: `decision:${turn}`, content: { option: null, rationale: words, alternatives: [], forecasts: {} } });
    const saved: Answer<unknown> = await phone.ask('saveDraft', draft('what we think'));
    assert.ok(saved.ok, JSON.stringify(saved));
    await until(() => JSON.stringify(drafts).includes('what we think'), 'the draft has crossed', BY_BELL);
    assert.ok((await give(reader, 'take-it-over', { type: 'takePen', turn })).ok);
    const late: Answer<unknown> = await phone.ask('saveDraft', draft('too late'));
    assert.ok(!late.ok && late.error.code === 'not-your-pen', 'the pen went to somebody at the other node, and the first holder writes no more');

    await east.house.identity.eraseName(table.game, aide.seat);
    await until(() => people !== undefined && !Object.values(people.names).includes('Di'), 'a name that was taken off is gone there too', BY_BELL);
    const gone = new Promise((resolve) => reader.socket.once('dismissed', resolve));
    await table.direct({ type: 'removeSeat', seat: aide.seat });
    assert.deepEqual(await gone, { reason: 'removed', to: null });

    const second = await west.connect(tokyo);
    const replaced = new Promise((resolve) => second.socket.once('dismissed', resolve));
    const returnCode = await east.house.identity.returnCode(tokyo.seat);
    assert.ok((await east.house.identity.comeBack({ code: table.code, returnCode: returnCode ?? '', address: '10.0.0.1' })).ok);
    assert.deepEqual(await replaced, { reason: 'replaced', to: null });
    await until(() => !(people?.online.includes(tokyo.seat) ?? true), 'and is gone when the last line of both nodes is', BY_BELL);
  });

  test('while Redis is away the nodes converge by the database, and draw level again after it is back', async (t) => {
    const [east, west] = await twoNodes(t);
    const table = await anOpenTable(east);
    const [tokyo, aide] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL)];
    const [author, teammate] = [await east.connect(tokyo), await west.connect(aide)];
    for (const client of [author, teammate]) await client.follow();
    const drafts: KeptDraft[] = [];
    teammate.socket.on('draft', (draft) => drafts.push(draft));
    await table.direct({ type: 'startExercise' });
    const { order, phase } = (await east.house.play.state(table.game)) ?? { order: [], phase: null };
    const turn = order.at(-1) ?? '';
    await table.direct({ type: 'openNext', from: { turn, phase } });
    await give(author, 'take-the-pen', { type: 'takePen', turn });
    await redis.kill();
    const saved: Answer<unknown> = await author.ask('saveDraft', { key: `decision:${turn}`, content: { option: null, rationale: 'by candle light', alternatives: [], forecasts: {} } });
    assert.ok(saved.ok, JSON.stringify(saved));
    for (let n = 1; n <= 5; n += 1) assert.ok((await give(author, `in-the-dark-${n}`, { type: 'say', text: `dark ${n}` })).ok, 'play goes on without Redis');
    await until(() => heard(teammate, 'TalkSaid') === 5, 'the database told it', CONVERGED);
    await until(() => JSON.stringify(drafts).includes('by candle light'), 'and showed the draft', CONVERGED);
    await redis.start();
    await until(() => east.house.presence.of(table.game).online.length === 2, 'presence has come back', 10_000);
    assert.ok((await give(author, 'in-the-light-1', { type: 'say', text: 'light' })).ok);
    await until(() => heard(teammate, 'TalkSaid') === 6, 'and the bell rings', CONVERGED);
    assert.equal(new Set(teammate.told).size, teammate.told.length, 'nothing twice');
  });

  test('a node that dies is forgotten after a while, and another plays the scripted seats on', async (t) => {
    const [east, west] = await twoNodes(t);
    await east.house.rehearsals.open(east.url);
    await west.house.rehearsals.open(west.url);
    const table = await anOpenTable(west);
    const filled = await west.house.rehearsals.fill(table.game, { temperaments: [], pace: 'quick', seed: 1, control: false });
    assert.ok(filled.ok && filled.seated > 0, JSON.stringify(filled));
    const online = () => west.house.presence.of(table.game).online.length;
    await until(() => online() === filled.seated, 'the other node plays them', 6_000);
    assert.equal(east.house.rehearsals.of(table.game).players, filled.seated);
    await until(() => west.house.rehearsals.of(table.game).players === filled.seated, 'and this one knows of it', 6_000);
    await east.close();
    // Longer than those of a node that ends are thought to be on their way.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await until(() => online() === filled.seated && west.house.rehearsals.of(table.game).players === filled.seated, 'now this node does', 10_000);
  });
});
