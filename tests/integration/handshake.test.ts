import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { caughtUp, emptyFeed } from '@/lib/client/feed';
import type { Answer, FollowAnswer } from '@/lib/contract';
import { anOpenLine, anOpenTable, until, type Client } from '../support/a-line';

const HEAD = 0;
const SECRET_WORDS = 'the cranes fly at midnight';

const say = (client: Client, text: string) => client.ask('command', { id: randomUUID(), command: { type: 'say', text } });
const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

test('a handshake that says what is here is answered at once, as if it had asked', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const seoul = await table.join('Cy', 'seoul', HEAD);
  const begins = async (who: typeof tokyo, have: unknown): Promise<Answer<FollowAnswer>> => (await line.connect(who, { have })).greeting;

  await table.direct({ type: 'startExercise' });
  const whole = await begins(tokyo, {});
  const asked = await (await line.connect(tokyo)).follow();
  assert.ok(whole.ok);
  assert.deepEqual(whole.value.catchUp, asked.catchUp);

  const { have } = caughtUp(emptyFeed, whole.value.catchUp);
  assert.ok((have['team:tokyo'] ?? 0) > 0);
  const listening = await line.connect(seoul, { have: {} });
  await listening.greeting;
  const before = listening.told.length;
  assert.equal(code(await say(await line.connect(seoul), SECRET_WORDS)), 'ok');
  await until(() => listening.told.length > before, 'what is said afterwards is heard as well');

  assert.equal(code(await say(await line.connect(tokyo), 'What do we do?')), 'ok');
  const rest = await begins(tokyo, have);
  assert.ok(rest.ok && rest.value.catchUp.kind === 'events');
  assert.deepEqual(rest.value.catchUp.events.map(({ audience, number, type }) => ({ audience, number, type })), [{ audience: 'team:tokyo', number: 1 + (have['team:tokyo'] ?? 0), type: 'TalkSaid' }], 'only what is new');
  assert.ok(!JSON.stringify(rest).includes(SECRET_WORDS));

  for (const nonsense of [null, 7, 'all', [], { all: -1 }, { all: '1' }, { ['x'.repeat(300)]: 1 }]) assert.equal(code(await begins(tokyo, nonsense)), 'malformed', JSON.stringify(nonsense));
  const silent = await line.connect(tokyo);
  await silent.ask('clock', {});
  assert.ok(!silent.frames.some((frame) => frame.includes('"followed"')), 'whoever does not say what is here is told nothing before asking');
});

test('a handshake counts as a question: whoever opens line after line waits in the end', async (t) => {
  const line = await anOpenLine(t);
  const tokyo = await (await anOpenTable(line)).join('Bo', 'tokyo', HEAD);
  const answers: string[] = [];
  for (let n = 0; n < 32; n++) answers.push(code(await (await line.connect(tokyo, { have: {} })).greeting));
  assert.equal(answers.findIndex((one) => one !== 'ok'), 30);
  assert.equal(answers.at(-1), 'too-many');
});
