import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { People } from '@/lib/contract';
import { anOpenLine, anOpenTable, until, type Client } from '../support/a-line';

const HEAD = 0;
const QUIET = 500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function peopleAt(client: Client): () => People | undefined {
  let last: People | undefined;
  client.socket.on('people', (people) => (last = people));
  return () => last;
}

test('who does not stir is idle, who stirs is back, and only Control and observers are told', async (t) => {
  const line = await anOpenLine(t, { grace: 50, quiet: QUIET });
  const table = await anOpenTable(line);
  const [tokyo, seoul] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Cy', 'seoul', HEAD)];
  const link = await line.house.identity.enterByLink((await line.house.identity.openLink(table.game, 'observer')).replace('/link/', ''));
  const wall = await line.house.identity.enterByLink((await line.house.identity.openLink(table.game, 'screen')).replace('/link/', ''));
  const double = await line.house.identity.enterByLink((await line.house.identity.openLink(table.game, { kind: 'mirror', team: 'tokyo' })).replace('/link/', ''));
  assert.ok(link && wall && double);
  const by = ({ seat, token }: { seat: typeof tokyo.seat; token: string | null }) => ({ seat, cookie: `planb_${seat}=${token}` });
  const [desk, watcher, phone, rival, screen, mirror] = await Promise.all([table.control, by(link), tokyo, seoul, by(wall), by(double)].map((who) => line.connect(who)));
  assert.ok(desk && watcher && phone && rival && screen && mirror);
  const [atDesk, atWatcher] = [peopleAt(desk), peopleAt(watcher)];
  const uninformed = [phone, rival, screen, mirror];
  for (const client of [desk, watcher, ...uninformed]) await client.follow();

  await wait(150);
  const before = uninformed.map(({ frames }) => frames.length);
  const connectedAt = Date.now();
  await until(() => [atDesk, atWatcher].every((at) => at()?.idle.includes(tokyo.seat) && at()?.idle.includes(seoul.seat)), 'both are idle');
  const seen = atDesk()?.lastSeen[tokyo.seat] ?? 0;
  assert.ok(Math.abs(seen - connectedAt) < 1_000, 'connecting counts as being there');
  assert.ok(atDesk()?.online.includes(tokyo.seat), 'idle is still connected');

  assert.deepEqual(await phone.ask('stir', {}), { ok: true, value: {} });
  await until(() => atDesk()?.idle.includes(tokyo.seat) === false, 'it stirs');
  assert.ok(atDesk()?.idle.includes(seoul.seat));
  assert.equal(atDesk()?.lastSeen[tokyo.seat], undefined, 'who is here now was last seen now');
  await rival.ask('command', { id: 'a-comcheck', command: { type: 'confirmPresence' } });
  await until(() => atDesk()?.idle.includes(seoul.seat) === false, 'whoever does something is there');
  await until(() => atDesk()?.idle.includes(tokyo.seat) === true, 'and idle again');
  await wait(150);

  const news = uninformed.map(({ frames }, index) => frames.slice(before[index]).filter((frame) => frame.startsWith('2[') && !frame.includes('SeatConfirmed')));
  assert.deepEqual(news, [[], [], [], []], 'not a frame to anybody else, whose moment would tell of it');
  for (const { frames } of uninformed) assert.ok(!frames.some((frame) => /"idle":\["|"lastSeen":\{"/.test(frame)));
});

test('whoever asks to follow hears of idleness only if they see everything', async (t) => {
  const line = await anOpenLine(t, { quiet: 50 });
  const table = await anOpenTable(line);
  const phone = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  const desk = await line.connect(table.control);
  await wait(200);
  assert.equal((await desk.follow()).people.idle.length, 2);
  const { idle, lastSeen } = (await phone.follow()).people;
  assert.deepEqual({ idle, lastSeen }, { idle: [], lastSeen: {} });
});

test('who is gone was last seen when the line closed, or, of one who sat idle, when they last stirred', async (t) => {
  const line = await anOpenLine(t, { grace: 50, quiet: QUIET });
  const table = await anOpenTable(line);
  const [tokyo, seoul] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Cy', 'seoul', HEAD)];
  const desk = await line.connect(table.control);
  const people = peopleAt(desk);
  await desk.follow();
  const idler = await line.connect(seoul);
  const stirredAt = Date.now();
  await until(() => people()?.idle.includes(seoul.seat) === true, 'it is idle');
  const phone = await line.connect(tokyo);
  const leftAt = Date.now();
  phone.socket.disconnect();
  idler.socket.disconnect();
  await until(() => people()?.online.length === 1, 'both are gone');
  assert.ok(Math.abs((people()?.lastSeen[tokyo.seat] ?? 0) - leftAt) < 150);
  assert.ok(Math.abs((people()?.lastSeen[seoul.seat] ?? 0) - stirredAt) < 150);
  assert.ok(!people()?.idle.includes(seoul.seat), 'gone is not idle');
  await line.connect(seoul);
  await until(() => people()?.online.includes(seoul.seat) === true, 'it is back');
  assert.equal(people()?.lastSeen[seoul.seat], undefined);
});

test('a stir that is no stir is refused, and so is one too many', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const phone = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  const wrong: { ok: boolean; error?: { code: string } } = await phone.ask('stir', { seat: table.control.seat });
  assert.equal(wrong.error?.code, 'malformed');
  const answers: { ok: boolean }[] = [];
  for (let n = 0; n < 25; n++) answers.push(await phone.ask('stir', {}));
  assert.equal(answers.filter(({ ok }) => ok).length, 19);
});
