import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Answer, CommandDone, DraftSaved } from '@/lib/contract';
import type { House } from '@/lib/server/house';
import { anOpenLine, anOpenTable, until, type Client } from '../support/a-line';

const HEAD = 0;
const INTEL = 3;
const SECRET_WORDS = 'the cranes fly at midnight';

async function roleOf({ scenarios }: House, team: string, index: number): Promise<string> {
  const shelved = await scenarios.bySlug('plan-b');
  return shelved?.scenario.teams.find(({ id }) => id === team)?.roles[index]?.id ?? '';
}

const give = (client: Client, command: Record<string, unknown>, id = randomBytes(8).toString('hex')): Promise<Answer<CommandDone>> => client.ask('command', { id, command });
const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

test('no message ends the process: throws, missing and wrong answers asked for, malformed, oversize', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const client = await line.connect(tokyo);
  const raw = client.socket as unknown as { emit(event: string, ...args: unknown[]): void };

  for (const event of ['follow', 'command', 'saveDraft', 'clock', 'nonsense']) {
    raw.emit(event);
    raw.emit(event, null, 'not a function');
    raw.emit(event, { __proto__: { polluted: true } }, { deep: [[[[[[]]]]]] }, 7);
  }
  assert.equal(code(await client.ask('follow', null)), 'malformed');
  assert.equal(code(await client.ask('command', { id: 'x', command: { type: 'say', text: 'hi' } })), 'malformed');
  assert.equal(code(await client.ask('command', { id: 'long-enough', command: { type: 'openGame' } })), 'malformed', 'the program’s own commands do not come over the wire');
  assert.equal(code(await client.ask('command', { id: 'long-enough', command: { type: 'say', text: 'x'.repeat(3_000) } })), 'too-large');
  assert.equal(code(await client.ask('command', { id: 'long-enough', command: { type: 'say', text: Number.NaN } })), 'malformed');
  assert.equal(code(await client.ask('saveDraft', { key: 'own:note', content: { option: [] } })), 'malformed');

  line.house.play.submit = () => Promise.reject(new Error('a bug'));
  assert.equal(code(await give(client, { type: 'say', text: 'hi' })), 'internal');

  const big = await line.connect(tokyo);
  const gone = new Promise((resolve) => big.socket.once('disconnect', resolve));
  (big.socket as unknown as typeof raw).emit('command', { id: 'x'.repeat(70 * 1024) }, () => undefined);
  await gone;
  assert.equal(code(await client.ask('clock', {})), 'ok', 'and the others are answered as before');
});

test('unknown events are answered by name, and ten of them end the line', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const client = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  for (let n = 1; n < 10; n++) assert.equal(code(await client.ask('whatever', {})), 'unknown-event');
  const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
  (client.socket as unknown as { emit(event: string): void }).emit('whatever');
  assert.equal(await gone, 'io server disconnect');
});

test('only pages of this very site open a line', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const port = new URL(line.url).port;
  for (const origin of ['https://evil.example', 'null', null, `http://sub.127.0.0.1.evil.example:${port}`, 'http://127.0.0.1:1', `http://127.0.0.1:${port}.evil.example`, 'garbage']) {
    await assert.rejects(line.connect(tokyo, { origin }), String(origin));
  }
  await line.connect(tokyo);
});

test('a line opens with the seat’s own cookie or the facilitator’s own session, and with nothing else', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const seoul = await table.join('Cy', 'seoul', HEAD);
  const stranger = await anOpenTable(line);
  const refusedWith = async (who: Parameters<typeof line.connect>[0], seat?: unknown) => {
    const error: unknown = await line.connect(who, seat === undefined ? {} : { seat }).then(() => null, (thrown: unknown) => thrown);
    return (error as { data?: { dismissed?: { reason: string } } } | null)?.data?.dismissed?.reason ?? 'let in';
  };
  assert.equal(await refusedWith({ ...tokyo, cookie: seoul.cookie }), 'removed');
  assert.equal(await refusedWith({ ...tokyo, cookie: '' }), 'removed');
  assert.equal(await refusedWith({ ...tokyo, cookie: `planb_${tokyo.seat}=%E0%A4%A` }), 'removed');
  assert.equal(await refusedWith(tokyo, { $ne: null }), 'removed');
  assert.equal(await refusedWith(tokyo, '__proto__'), 'removed');
  assert.equal(await refusedWith({ seat: table.control.seat, cookie: stranger.control.cookie }), 'removed', 'another facilitator');
  assert.equal(await refusedWith({ seat: table.control.seat, cookie: tokyo.cookie }), 'removed');
  assert.equal(await refusedWith(table.control), 'let in');
  await line.db.facilitator.update({ where: { id: table.who.id }, data: { sessionEpoch: 1 } });
  assert.equal(await refusedWith(table.control), 'removed', 'a session that was ended');
});

test('an ended session can do nothing over a line that is still open', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const desk = await line.connect(table.control);
  assert.equal(code(await give(desk, { type: 'setDoor', door: 'locked' })), 'ok');
  await line.db.facilitator.update({ where: { id: table.who.id }, data: { sessionEpoch: 1 } });
  assert.equal(code(await give(desk, { type: 'setDoor', door: 'open' })), 'not-your-seat');
});

test('a team’s words reach the team and those who see everything, once each, and nobody else', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const [tokyo, aide, seoul] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL), await table.join('Cy', 'seoul', HEAD)];
  const link = await line.house.identity.openLink(table.game, 'screen');
  const wall = await line.house.identity.enterByLink(link.replace('/link/', ''));
  const watcher = await line.house.identity.enterByLink((await line.house.identity.openLink(table.game, 'observer')).replace('/link/', ''));
  assert.ok(wall && watcher);
  const [author, teammate, rival, desk, screen, observer] = await Promise.all([
    line.connect(tokyo), line.connect(aide), line.connect(seoul), line.connect(table.control),
    line.connect({ seat: wall.seat, cookie: `planb_${wall.seat}=${wall.token}` }),
    line.connect({ seat: watcher.seat, cookie: `planb_${watcher.seat}=${watcher.token}` }),
  ]);
  for (const client of [author, teammate, rival, desk, screen, observer]) await client.follow();
  await table.direct({ type: 'startExercise' });
  const turn = (await line.house.play.state(table.game))?.order.at(-1) ?? '';
  const begun = (client: Client) => client.told.some((event) => event.endsWith('PhaseOpened'));
  await until(() => [rival, screen].every(begun), 'the first turn has begun');
  const framesBefore = { rival: rival.frames.length, screen: screen.frames.length };

  assert.equal(code(await give(author, { type: 'say', text: SECRET_WORDS })), 'ok');
  assert.equal(code(await give(author, { type: 'takePen', turn })), 'ok');
  assert.equal(code(await author.ask('saveDraft', { key: `decision:${turn}`, content: { option: null, rationale: SECRET_WORDS, alternatives: [], forecasts: {} } })), 'ok');
  const heard = (client: Client) => client.told.filter((event) => event.endsWith('TalkSaid')).length;
  await until(() => [author, teammate, desk, observer].every((client) => heard(client) === 1), 'the team and Control hear it');
  await until(() => teammate.frames.some((frame) => frame.startsWith('2["draft"') && frame.includes(SECRET_WORDS)), 'the team sees the draft');
  assert.ok(!author.frames.some((frame) => frame.startsWith('2["draft"')), 'the author does not get its own draft back');

  await table.direct({ type: 'announce', to: 'all', text: 'A word to all.' });
  await until(() => [rival, screen].every((client) => client.told.some((event) => event.endsWith('Announced'))), 'all hear Control');
  for (const client of [rival, screen]) {
    assert.ok(!client.frames.join('\n').includes(SECRET_WORDS));
    assert.ok(!client.told.some((event) => event.startsWith('team:tokyo')));
    assert.equal(heard(client), 0);
  }
  const news = (client: Client, from: number) => client.frames.slice(from).filter((frame) => frame.startsWith('2[') && !frame.startsWith('2["people"')).length;
  assert.deepEqual([news(rival, framesBefore.rival), news(screen, framesBefore.screen)], [1, 1], 'what a team does among itself makes no frame for others');
  assert.equal(new Set(desk.told).size, desk.told.length, 'Control hears each event once');
});

test('a cable between two teams is heard by both and not by the third', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const clients = await Promise.all((['tokyo', 'seoul', 'washington'] as const).map(async (team) => line.connect(await table.join(team, team, HEAD))));
  const [tokyo, seoul, washington] = clients;
  assert.ok(tokyo && seoul && washington);
  for (const client of clients) await client.follow();
  await table.direct({ type: 'startExercise' });
  assert.equal(code(await give(tokyo, { type: 'sendCable', to: ['seoul'], text: SECRET_WORDS })), 'ok');
  await table.direct({ type: 'announce', to: 'all', text: 'A word to all.' });
  await until(() => clients.every((client) => client.told.some((event) => event.endsWith('Announced'))), 'all hear Control');
  const cables = (client: Client) => client.told.filter((event) => event.endsWith('CableSent')).length;
  assert.deepEqual(clients.map(cables), [1, 1, 0]);
  assert.ok(!washington.frames.join('\n').includes(SECRET_WORDS));
});

test('whoever waits to be admitted gets what all may know, and the team’s secrets only once let in', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const insider = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  await insider.follow();
  await table.direct({ type: 'startExercise' });
  await table.direct({ type: 'setDoor', door: 'approval' });
  await until(() => insider.told.some((event) => event.endsWith('DoorSet')), 'the door is guarded');
  await new Promise((resolve) => setTimeout(resolve, 250));
  const people = () => insider.frames.filter((frame) => frame.startsWith('2["people"')).length;
  const before = people();
  const waiting = await table.join('Eve', 'tokyo', INTEL);
  const eve = await line.connect(waiting);
  const first = await eve.follow();
  await new Promise((resolve) => setTimeout(resolve, 250));
  assert.equal(people(), before, 'somebody at the door makes no frame for others');
  assert.ok(!JSON.stringify(first).includes('BriefDelivered'));
  assert.equal(code(await give(eve, { type: 'say', text: 'hello?' })), 'not-yours-to-do');
  await give(insider, { type: 'say', text: SECRET_WORDS });
  await table.direct({ type: 'announce', to: 'all', text: 'A word to all.' });
  await until(() => eve.told.some((event) => event.endsWith('Announced')), 'all hear Control');
  assert.ok(!eve.frames.join('\n').includes(SECRET_WORDS));
  assert.ok(!insider.frames.join('\n').includes(waiting.seat), 'nobody but Control hears who waits');

  await table.direct({ type: 'admitSeat', seat: waiting.seat });
  await until(() => eve.told.some((event) => event.endsWith('SeatAdmitted')), 'it hears that it is let in');
  assert.ok(JSON.stringify(await eve.follow()).includes('BriefDelivered'));
});

test('a removed seat is cut at once and hears nothing more', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const client = await line.connect(tokyo);
  await client.follow();
  const why = new Promise((resolve) => client.socket.once('dismissed', resolve));
  const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
  await table.direct({ type: 'removeSeat', seat: tokyo.seat });
  assert.deepEqual(await why, { reason: 'removed', to: null });
  await gone;
  await table.direct({ type: 'announce', to: 'all', text: SECRET_WORDS });
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(!client.frames.join('\n').includes(SECRET_WORDS));
  await assert.rejects(line.connect(tokyo));
});

test('who is moved is told where to, and the old cookie opens the new seat', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const client = await line.connect(tokyo);
  await client.follow();
  const why = new Promise<{ reason: string; to: string | null }>((resolve) => client.socket.once('dismissed', resolve));
  assert.equal(code(await line.house.identity.move(table.game, table.control.seat, tokyo.seat, { team: 'seoul', role: await roleOf(line.house, 'seoul', INTEL) })), 'ok');
  const { reason, to } = await why;
  assert.equal(reason, 'moved');
  assert.ok(to);
  const again = await line.connect({ seat: to as typeof tokyo.seat, cookie: tokyo.cookie });
  assert.equal((await again.follow()).people.names[to as typeof tokyo.seat], 'Bo');
});

test('who comes back gets exactly what was missed', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const first = await line.connect(tokyo);
  const { catchUp } = await first.follow();
  assert.equal(catchUp.kind, 'events');
  assert.ok(catchUp.kind === 'events');
  const have: Record<string, number> = {};
  for (const { audience, number } of catchUp.events) have[audience] = number;
  first.socket.disconnect();
  await table.direct({ type: 'startExercise' });
  await table.direct({ type: 'announce', to: 'all', text: 'One.' });
  const second = await line.connect(tokyo);
  const missed = (await second.follow(have)).catchUp;
  assert.ok(missed.kind === 'events');
  const whole = (await second.follow()).catchUp;
  assert.ok(whole.kind === 'events');
  assert.deepEqual([...catchUp.events, ...missed.events], whole.events);
  assert.ok(missed.events.some(({ type }) => type === 'BriefDelivered'));
});

test('nothing falls between following and hearing while the record grows', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const client = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  let said = 0;
  const talking = (async () => {
    for (; said < 60; said++) await table.direct({ type: 'announce', to: 'all', text: `Word ${said}` });
  })();
  await until(() => said > 10, 'the talk has begun');
  const { catchUp } = await client.follow();
  assert.ok(catchUp.kind === 'events');
  await talking;
  const told = () => client.told.map((event) => Number(event.split(' ')[1]));
  const numbers = () => new Set([...catchUp.events.filter(({ audience }) => audience === 'all').map(({ number }) => number), ...told()]);
  const last = (await line.house.play.record(table.game)).filter(({ audience }) => audience === 'all').length;
  await until(() => numbers().size === last, `all ${last} events`);
});

test('one command id counts once, whichever line brings it', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const [phone, laptop] = [await line.connect(tokyo), await line.connect(tokyo)];
  const answers = await Promise.all([phone, laptop, phone, laptop].map((client) => give(client, { type: 'say', text: 'once' }, 'the-same-id')));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.equal((await line.house.play.record(table.game)).filter(({ type }) => type === 'TalkSaid').length, 1);
  assert.equal(code(await give(phone, { type: 'say', text: 'something else' }, 'the-same-id')), 'id-reused');
});

test('only who holds the pen saves the team’s draft; Control’s and one’s own have their owners', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const [head, intel] = [await line.connect(await table.join('Bo', 'tokyo', HEAD)), await line.connect(await table.join('Di', 'tokyo', INTEL))];
  const desk = await line.connect(table.control);
  await table.direct({ type: 'startExercise' });
  const turn = (await line.house.play.state(table.game))?.order.at(-1) ?? '';
  const draft = { key: `decision:${turn}`, content: { option: null, rationale: 'so far', alternatives: [], forecasts: {} } };
  const save = (client: Client, request: unknown): Promise<Answer<DraftSaved>> => client.ask('saveDraft', request);
  assert.equal(code(await save(head, draft)), 'not-your-pen');
  await give(head, { type: 'takePen', turn });
  assert.equal(code(await save(head, draft)), 'ok');
  assert.equal(code(await save(intel, draft)), 'not-your-pen');
  await give(intel, { type: 'takePen', turn });
  assert.equal(code(await save(head, draft)), 'not-your-pen');
  assert.equal(code(await save(intel, draft)), 'ok');
  assert.equal(code(await save(desk, draft)), 'not-your-seat');
  const adjudication = { key: `adjudication:${turn}`, content: { text: 'so far' } };
  assert.equal(code(await save(intel, adjudication)), 'not-your-seat');
  assert.equal(code(await save(desk, adjudication)), 'ok');
  assert.equal(code(await save(head, { key: 'own:note', content: { text: 'mine' } })), 'ok');
  assert.deepEqual((await intel.follow()).drafts.map(({ key }) => key), [`decision:${turn}`]);
});

test('a draft that comes too late is refused, so that what stands at the reveal is what was saved in time', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line, { onExpiry: 'lock', minutes: { brief: 1, deliberate: 300 / 60_000 } });
  const head = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  await table.direct({ type: 'startExercise' });
  const turn = (await line.house.play.state(table.game))?.order.at(-1) ?? '';
  const save = (rationale: string): Promise<Answer<DraftSaved>> => head.ask('saveDraft', { key: `decision:${turn}`, content: { option: null, rationale, alternatives: [], forecasts: {} } });
  const kept = async () => JSON.stringify(await line.house.drafts.decisions(table.game, turn));
  await give(head, { type: 'takePen', turn });
  await head.follow();
  await table.direct({ type: 'openNext', from: { turn, phase: 'brief' } });
  assert.equal(code(await save('in time')), 'ok');
  await until(() => head.told.some((event) => event.endsWith('PhaseExpired')), 'the clock runs out');
  assert.equal(code(await save('too late')), 'time-is-up');
  await table.direct({ type: 'openNext', from: { turn, phase: 'deliberate' } });
  assert.equal(code(await save('after the reveal')), 'wrong-phase');
  assert.ok((await kept()).includes('in time'));
});

test('a seat that asks too often is told how long to wait', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const client = await line.connect(await table.join('Bo', 'tokyo', HEAD));
  const answers = [];
  for (let n = 0; n < 90; n++) answers.push(await give(client, { type: 'confirmPresence' }));
  assert.equal(answers.filter(({ ok }) => ok).length, 80);
  const last = answers.at(-1);
  assert.ok(last && !last.ok && last.error.code === 'too-many' && Number(last.error.about.seconds) > 0 && Number(last.error.about.seconds) <= 60);
});

test('a fifth line of one seat ends the oldest', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const first = await line.connect(tokyo);
  const why = new Promise((resolve) => first.socket.once('dismissed', resolve));
  for (let n = 0; n < 4; n++) await line.connect(tokyo);
  assert.deepEqual(await why, { reason: 'replaced', to: null });
});

test('a reload does not flicker; who leaves is gone after the pause', async (t) => {
  const line = await anOpenLine(t, { grace: 1_500 });
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', HEAD);
  const desk = await line.connect(table.control);
  await desk.follow();
  const seen: boolean[] = [];
  desk.socket.on('people', ({ online }) => seen.push(online.includes(tokyo.seat)));
  const phone = await line.connect(tokyo);
  await until(() => seen.at(-1) === true, 'it is seen');
  phone.socket.disconnect();
  const reloaded = await line.connect(tokyo);
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  assert.ok(seen.every((there) => there));
  reloaded.socket.disconnect();
  await until(() => seen.at(-1) === false, 'it is gone', 5_000);
});
