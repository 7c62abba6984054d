import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { encode } from 'next-auth/jwt';
import type { Answer } from '@/lib/contract';
import { readCookies } from '@/lib/server/identity/cookies';
import { sessionOf } from '@/lib/server/identity/session';
import { anOpenLine, anOpenTable, SECRET, sessionCookie, type Client } from '../support/a-line';

const HEAD = 0;
const INTEL = 3;
const SECOND = 1_000;

const give = (client: Client, command: Record<string, unknown>): Promise<Answer<unknown>> => client.ask('command', { id: randomBytes(8).toString('hex'), command });
const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const dismissal = (client: Client) => new Promise<{ reason: string }>((resolve) => client.socket.once('dismissed', resolve));
const within = <T>(ms: number, awaited: Promise<T>): Promise<T> => Promise.race([awaited, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms).unref())]);

test('signing out everywhere ends every session and every line opened with one within a second, and nobody else’s', async (t) => {
  const line = await anOpenLine(t);
  const { identity, games, play } = line.house;
  const table = await anOpenTable(line);
  const other = await anOpenTable(line);
  const colleague = { seat: await games.addFacilitator(table.game, other.who.id), cookie: other.control.cookie };
  const elsewhere = { ...table.control, cookie: await sessionCookie(line.house, table.who) };
  const head = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  const desks = [await line.connect(table.control), await line.connect(elsewhere), await line.connect(table.control, { as: 'tokyo' })];
  const co = await line.connect(colleague);
  for (const client of [...desks, co, head]) await client.follow();
  const ends = Promise.all(desks.map(dismissal));
  const gone = Promise.all(desks.map((desk) => new Promise((resolve) => desk.socket.once('disconnect', resolve))));

  await identity.signOutEverywhere(table.who.id);
  assert.deepEqual((await within(SECOND, ends)).map(({ reason }) => reason), ['signed-out', 'signed-out', 'signed-out']);
  await within(SECOND, gone);

  for (const who of [table.control, elsewhere]) {
    assert.equal(await sessionOf(identity, readCookies(who.cookie)), null);
    await assert.rejects(line.connect(who));
  }
  const length = (await play.record(table.game)).length;
  assert.equal(code(await give(co, { type: 'announce', to: 'all', text: 'We go on.' })), 'ok', 'a colleague’s session is their own');
  assert.equal(code(await give(head, { type: 'askControl', text: 'Are you there?' })), 'ok');
  assert.equal((await play.record(table.game)).length, length + 2);
  await line.connect({ ...table.control, cookie: await sessionCookie(line.house, table.who) });
});

test('a line ends with the session it was opened with', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const { id, email, name } = table.who;
  // A token's time is told in whole seconds.
  const token = await encode({ token: { sub: id, email, name, epoch: await line.house.identity.epochOf(id) }, secret: SECRET, maxAge: 2 });
  const desk = await line.connect({ seat: table.control.seat, cookie: `next-auth.session-token=${token}` });
  await desk.follow();
  assert.equal((await within(3 * SECOND, dismissal(desk))).reason, 'signed-out');
});

test('the pen, a seat and an office bite at the next message of a line that stays open', async (t) => {
  const line = await anOpenLine(t);
  const { play } = line.house;
  const table = await anOpenTable(line);
  const [bo, di] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL)];
  const [head, mate] = [await line.connect(bo), await line.connect(di)];
  await table.direct({ type: 'startExercise' });
  const turn = (await play.state(table.game))?.order.at(-1) ?? '';
  await table.direct({ type: 'openNext', from: { turn, phase: 'brief' } });
  const option = (await play.state(table.game))?.turns[turn]?.briefs.tokyo?.options[0]?.id ?? '';
  const draft = { key: `decision:${turn}`, content: { option, rationale: 'so', alternatives: [], forecasts: {} } };
  const save = (client: Client): Promise<Answer<unknown>> => client.ask('saveDraft', draft);

  assert.equal(code(await give(head, { type: 'takePen', turn })), 'ok');
  assert.equal(code(await save(head)), 'ok');
  assert.equal(code(await give(mate, { type: 'takePen', turn })), 'ok');
  assert.equal(code(await save(head)), 'not-your-pen', 'the pen went over');
  assert.equal(code(await save(mate)), 'ok');

  const commit = { type: 'commitDecision', turn, decision: { option, rationale: 'so' } };
  assert.equal(code(await give(mate, commit)), 'not-yours-to-do');
  await table.direct({ type: 'giveCommitRight', seat: di.seat });
  assert.equal(code(await give(mate, commit)), 'ok', 'the right to commit came');
  const withdraw = { type: 'withdrawDecision', turn };
  await table.direct({ type: 'giveCommitRight', seat: di.seat, insteadOf: bo.seat });
  assert.equal(code(await give(head, withdraw)), 'not-yours-to-do', 'handed over, it is gone from who had it by role');
  await table.direct({ type: 'giveCommitRight', seat: bo.seat, insteadOf: di.seat });
  assert.equal(code(await give(mate, withdraw)), 'not-yours-to-do', 'and handed back');
  assert.equal(code(await give(head, withdraw)), 'ok');

  const ended = dismissal(mate);
  await table.direct({ type: 'removeSeat', seat: di.seat });
  assert.equal((await within(SECOND, ended)).reason, 'removed');
  assert.equal(mate.socket.connected, false);
});

test('a message that is under way when its seat is removed is refused', async (t) => {
  const line = await anOpenLine(t);
  const { play } = line.house;
  const table = await anOpenTable(line);
  const bo = await table.join('Bo', 'tokyo', HEAD);
  const client = await line.connect(bo);
  await table.direct({ type: 'startExercise' });
  const removal = table.direct({ type: 'removeSeat', seat: bo.seat });
  const said = give(client, { type: 'say', text: 'One last word.' }).catch(() => null);
  await Promise.all([removal, said]);
  const types = (await play.record(table.game)).map(({ type }) => type);
  assert.ok(types.indexOf('TalkSaid') < types.indexOf('SeatRemoved'), 'before the removal, or not at all');
});
