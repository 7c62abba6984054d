import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { caughtUp, emptyFeed } from '@/lib/client/feed';
import type { Answer } from '@/lib/contract';
import type { SeatId } from '@/lib/game/ids';
import type { House } from '@/lib/server/house';
import { anOpenLine, anOpenTable, until, type Browser, type Client } from '../support/a-line';

const HEAD = 0;
const WORDS = 'the cranes fly at midnight';

const give = (client: Client, command: Record<string, unknown>): Promise<Answer<unknown>> => client.ask('command', { id: randomBytes(8).toString('hex'), command });
const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const draftOf = (turn: string) => ({ key: `decision:${turn}`, content: { option: null, rationale: WORDS, alternatives: [], forecasts: {} } });
const heard = (client: Client, type: string) => client.told.filter((event) => event.endsWith(type)).length;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function byLink({ identity }: House, game: `g_${string}`, kind: Parameters<House['identity']['openLink']>[1]): Promise<Browser> {
  const entered = await identity.enterByLink((await identity.openLink(game, kind)).replace('/link/', ''));
  assert.ok(entered);
  return { seat: entered.seat, cookie: `planb_${entered.seat}=${entered.token}` };
}

test('who looks on, and who mirrors, hears what the team hears and reads its draft, and nothing of Control or of others', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const [head, rival] = [await line.connect(await table.join('Bo', 'tokyo', HEAD)), await line.connect(await table.join('Cy', 'seoul', HEAD))];
  const desk = await line.connect(table.control);
  await desk.follow();
  await table.direct({ type: 'startExercise' });
  const turn = (await line.house.play.state(table.game))?.order.at(-1) ?? '';
  await give(head, { type: 'takePen', turn });
  assert.equal(code(await head.ask('saveDraft', draftOf(turn))), 'ok');
  const observer = await byLink(line.house, table.game, 'observer');
  const mirror = await byLink(line.house, table.game, { kind: 'mirror', team: 'tokyo' });

  for (const [who, as] of [[table.control, 'tokyo'], [observer, 'tokyo'], [mirror, undefined]] as const) {
    const client = await line.connect(who, { as });
    const { seat, catchUp, drafts, people } = await client.follow();
    assert.deepEqual(seat, { id: who.seat, kind: 'mirror', team: 'tokyo' });
    const { state } = caughtUp(emptyFeed, catchUp);
    assert.deepEqual(Object.keys(state.turns[turn]?.briefs ?? {}), ['tokyo']);
    assert.equal(state.turns[turn]?.prepared, null, 'nothing of Control’s');
    assert.deepEqual(drafts.map(({ key }) => key), [`decision:${turn}`]);
    assert.deepEqual([people.idle, people.lastSeen], [[], {}]);
    const before = [heard(client, 'TalkSaid'), heard(client, 'RfiAsked')];
    await give(head, { type: 'say', text: WORDS });
    await give(rival, { type: 'askControl', text: 'May we?' });
    assert.equal(code(await head.ask('saveDraft', draftOf(turn))), 'ok');
    await table.direct({ type: 'announce', to: 'all', text: 'A word to all.' });
    await until(() => heard(client, 'Announced') === 1, 'it hears what all hear');
    await until(() => client.frames.some((frame) => frame.startsWith('2["draft"') && frame.includes(WORDS)), 'it sees the draft change');
    assert.deepEqual([heard(client, 'TalkSaid'), heard(client, 'RfiAsked')], [(before[0] ?? 0) + 1, before[1]]);
    assert.ok(client.told.every((event) => /^(all|team:tokyo|teams:\S*tokyo\S*) /.test(event)), client.told.join(', '));

    const record = (await line.house.play.record(table.game)).length;
    for (const command of [{ type: 'say', text: 'hello' }, { type: 'setDoor', door: 'locked' }, { type: 'takePen', turn }, { type: 'nudge', seat: head.socket.id ?? '' }]) {
      assert.equal(code(await give(client, command)), command.type === 'nudge' ? 'malformed' : 'not-yours-to-do');
    }
    assert.equal(code(await client.ask('saveDraft', draftOf(turn))), 'not-yours-to-do');
    assert.equal(code(await client.ask('saveDraft', { key: 'own:note', content: { text: 'mine' } })), 'not-yours-to-do');
    assert.equal(code(await client.ask('saveDraft', { key: `adjudication:${turn}`, content: { text: '' } })), 'not-yours-to-do');
    assert.equal((await line.house.play.record(table.game)).length, record);
  }
});

test('only those who see everything look on, and only as a team of the game', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const player = await table.join('Bo', 'tokyo', HEAD);
  const [screen, mirror, observer] = [await byLink(line.house, table.game, 'screen'), await byLink(line.house, table.game, { kind: 'mirror', team: 'tokyo' }), await byLink(line.house, table.game, 'observer')];
  for (const who of [player, screen, mirror]) for (const as of ['tokyo', 'seoul']) await assert.rejects(line.connect(who, { as }), `${who.seat} as ${as}`);
  for (const as of ['atlantis', '__proto__', 7, { $ne: null }, '']) await assert.rejects(line.connect(table.control, { as }), JSON.stringify(as));
  await line.connect(observer, { as: 'seoul' });
});

test('an observer’s line that looks on ends when the observer is removed', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const observer = await byLink(line.house, table.game, 'observer');
  const client = await line.connect(observer, { as: 'tokyo' });
  await client.follow();
  const why = new Promise((resolve) => client.socket.once('dismissed', resolve));
  await table.direct({ type: 'removeSeat', seat: observer.seat });
  assert.deepEqual(await why, { reason: 'removed', to: null });
  await assert.rejects(line.connect(observer, { as: 'tokyo' }));
});

test('looking on makes nobody present, and does not crowd out the desk', async (t) => {
  const line = await anOpenLine(t, { grace: 50 });
  const table = await anOpenTable(line);
  const looking = await line.connect(table.control, { as: 'tokyo' });
  assert.deepEqual((await looking.follow()).people.online, []);
  const desk = await line.connect(table.control);
  const dismissed: unknown[] = [];
  desk.socket.on('dismissed', (why) => dismissed.push(why));
  const others = await Promise.all(['tokyo', 'seoul', 'washington', 'tokyo', 'seoul'].map((as) => line.connect(table.control, { as })));
  assert.deepEqual((await desk.follow()).people.online, [table.control.seat]);
  for (const other of others) other.socket.disconnect();
  await sleep(150);
  assert.deepEqual((await desk.follow()).people.online, [table.control.seat]);
  assert.deepEqual(dismissed, []);
});

test('a team’s link gives each who opens it a mirror of its own, and the same one to whoever comes back', async (t) => {
  const { house, connect } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const kind = { kind: 'mirror', team: 'tokyo' } as const;
  const link = await house.identity.openLink(table.game, kind);
  assert.equal(await house.identity.openLink(table.game, kind), link);
  assert.notEqual(await house.identity.openLink(table.game, { kind: 'mirror', team: 'seoul' }), link);
  await assert.rejects(house.identity.openLink(table.game, { kind: 'mirror', team: 'atlantis' }));
  const token = link.replace('/link/', '');
  const enter = async (held: SeatId[] = []) => {
    const entered = await house.identity.enterByLink(token, held);
    assert.ok(entered);
    return entered;
  };
  const [one, two] = [await enter(), await enter()];
  assert.notEqual(one.seat, two.seat);
  assert.equal(one.kind, 'mirror');
  assert.deepEqual(await enter([one.seat]), { ...one, token: null });
  const elsewhere = await house.identity.enterByLink((await house.identity.openLink(table.game, { kind: 'mirror', team: 'seoul' })).replace('/link/', ''), [one.seat]);
  assert.notEqual(elsewhere?.seat, one.seat, 'a mirror of one team is none of another');
  const observer = await house.identity.enterByLink((await house.identity.openLink(table.game, 'observer')).replace('/link/', ''), [one.seat]);
  assert.equal(observer?.kind, 'observer');

  const who: Browser = { seat: one.seat, cookie: `planb_${one.seat}=${one.token}` };
  const client = await connect(who);
  const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
  await table.direct({ type: 'removeSeat', seat: one.seat });
  await gone;
  await assert.rejects(connect(who), 'removed');
  assert.deepEqual(await house.identity.seatOf(two.seat, two.token ?? ''), { game: table.game, seat: two.seat }, 'the other mirror stays');
  await table.direct({ type: 'admitSeat', seat: one.seat });
  const back = await connect(who);
  assert.deepEqual((await back.follow()).seat, { id: one.seat, kind: 'mirror', team: 'tokyo' });
});
