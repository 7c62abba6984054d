import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Answer } from '@/lib/contract';
import { anOpenLine, anOpenTable, until, type Client } from '../support/a-line';

const HEAD = 0;
const INTEL = 3;

const give = (client: Client, command: Record<string, unknown>): Promise<Answer<unknown>> => client.ask('command', { id: randomBytes(8).toString('hex'), command });
const bare = (client: Client) => client.frames.filter((frame) => frame.startsWith('2['));

test('what Control does for others is Control’s alone: anybody else is refused, and the record stays as it was', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const { identity, play } = line.house;
  const [head, mate] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL)];
  await table.direct({ type: 'setDoor', door: 'approval' });
  const waiting = await table.join('Eve', 'tokyo', INTEL);
  const visitors = await Promise.all(
    (['observer', 'screen', { kind: 'mirror', team: 'tokyo' }] as const).map(async (kind) => {
      const entered = await identity.enterByLink((await identity.openLink(table.game, kind)).replace('/link/', ''));
      assert.ok(entered);
      return { seat: entered.seat, cookie: `planb_${entered.seat}=${entered.token}` };
    }),
  );
  await table.direct({ type: 'startExercise' });
  const state = await play.state(table.game);
  const turn = state?.order.at(-1) ?? '';
  await table.direct({ type: 'openNext', from: { turn, phase: 'brief' } });
  const decision = { option: (await play.state(table.game))?.turns[turn]?.briefs.tokyo?.options[0]?.id ?? '', rationale: 'Because.' };
  const asked = [
    { type: 'actFor', seat: mate.seat, command: { type: 'say', text: 'I agree.' } },
    { type: 'actFor', seat: head.seat, command: { type: 'commitDecision', turn, decision } },
    { type: 'enterSlip', turn, team: 'tokyo', witness: head.seat, decision },
    { type: 'nudge', seat: mate.seat },
    { type: 'holdInject', inject: 'any' },
    { type: 'skipInject', inject: 'any' },
    { type: 'scheduleInject', inject: 'any', phase: 'deliberate', minute: 1 },
    { type: 'improviseInject', kind: 'media', to: 'all', title: 'Rumour', text: 'It is said.' },
    { type: 'correctIndicator', indicator: 'any', value: 1, why: 'so' },
    { type: 'correctNarrative', turn, text: 'No.', why: 'so' },
    { type: 'adjustClock', deltaMs: 60_000 },
    { type: 'pause' },
    { type: 'removeSeat', seat: mate.seat },
  ];
  const record = JSON.stringify(await play.record(table.game));
  for (const who of [head, waiting, ...visitors]) {
    const client = await line.connect(who);
    for (const command of asked) {
      const answer = await give(client, command);
      assert.equal(answer.ok ? 'ok' : answer.error.code, 'not-yours-to-do', `${who.seat} ${command.type} ${JSON.stringify(answer)}`);
    }
  }
  assert.equal(JSON.stringify(await play.record(table.game)), record);
  const desk = await line.connect(table.control);
  for (const command of asked.slice(0, 4)) assert.equal((await give(desk, command)).ok, command.type !== 'enterSlip', 'Control may; after the commitment there is no slip to enter');
});

test('a nudge reaches one seat’s lines, Control and observers; the same team’s others get not one frame', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const { identity, play } = line.house;
  const [head, mate, rival] = [await table.join('Bo', 'tokyo', HEAD), await table.join('Di', 'tokyo', INTEL), await table.join('Cy', 'seoul', HEAD)];
  const watcher = await identity.enterByLink((await identity.openLink(table.game, 'observer')).replace('/link/', ''));
  const double = await identity.enterByLink((await identity.openLink(table.game, { kind: 'mirror', team: 'tokyo' })).replace('/link/', ''));
  assert.ok(watcher && double);
  const phone = await line.connect(head);
  const laptop = await line.connect(head);
  const desk = await line.connect(table.control);
  const observer = await line.connect({ seat: watcher.seat, cookie: `planb_${watcher.seat}=${watcher.token}` });
  const others = await Promise.all([
    line.connect(mate), line.connect(rival),
    line.connect({ seat: double.seat, cookie: `planb_${double.seat}=${double.token}` }),
    line.connect(table.control, { as: 'tokyo' }),
  ]);
  for (const client of [phone, laptop, desk, observer, ...others]) await client.follow();
  await new Promise((resolve) => setTimeout(resolve, 250));
  const before = others.map((client) => bare(client).length);

  await table.direct({ type: 'nudge', seat: head.seat });
  const nudged = (client: Client) => client.told.filter((event) => event === `seat:${head.seat} 1 Nudged`).length;
  await until(() => [phone, laptop, desk, observer].every((client) => nudged(client) === 1), 'those whom it concerns hear it');
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.deepEqual(others.map((client) => bare(client).length), before);
  for (const client of others) {
    const { catchUp } = await client.follow();
    assert.ok(!JSON.stringify(catchUp).includes('Nudged'));
    assert.ok(!client.frames.join('\n').includes('Nudged'));
  }

  await table.direct({ type: 'announce', to: 'all', text: 'A word to all.' });
  await table.direct({ type: 'actFor', seat: head.seat, command: { type: 'say', text: 'From paper.' } });
  await until(() => others.filter((_, index) => index !== 1).every((client) => client.told.some((event) => event.endsWith('TalkSaid'))), 'the team goes on');
  for (const client of others) {
    const last = new Map<string, number>();
    for (const event of client.told) {
      const [audience = '', number = ''] = event.split(' ');
      assert.equal(Number(number), (last.get(audience) ?? Number(number) - 1) + 1, `no gap in ${audience}`);
      last.set(audience, Number(number));
    }
  }
  assert.equal((await play.record(table.game)).filter(({ type }) => type === 'Nudged').length, 1);
});

test('a desk may do eighty things in one breath, and is told how long to wait for the next', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const head = await table.join('Bo', 'tokyo', HEAD);
  const desk = await line.connect(table.control);
  const answers = await Promise.all(Array.from({ length: 85 }, () => give(desk, { type: 'nudge', seat: head.seat })));
  assert.equal(answers.filter(({ ok }) => ok).length, 80);
  assert.ok(answers.every((answer) => answer.ok || (answer.error.code === 'too-many' && Number(answer.error.about.seconds) > 0)));
});
