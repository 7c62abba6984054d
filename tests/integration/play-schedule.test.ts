import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { GameId, SeatId } from '@/lib/game/ids';
import type { Settings } from '@/lib/game/settings';
import { makePlay } from '@/lib/server/play/play';
import { watchClock } from '@/lib/server/play/watch-clock';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { aHouse, anOpenGame, ask, done, seatPlayers, type TestHouse } from '../support/house';

const MINUTE = 60_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Deliberating {
  game: GameId;
  control: SeatId;
  /** Sets the clock to release the one inject when the deliberation has run for so many milliseconds. */
  schedule(ms: number): Promise<void>;
  do(asked: { type: 'pause' | 'resume' } | { type: 'holdInject'; inject: string }): Promise<void>;
  /** What the clock did, in order. */
  deeds(): Promise<string[]>;
}

async function deliberating(house: TestHouse, wishes: Partial<Settings> = {}): Promise<Deliberating> {
  const { game, control } = await anOpenGame(house, { onExpiry: 'overtime', minutes: { brief: 1, deliberate: 10 }, ...wishes });
  await seatPlayers(house, game);
  await done(ask(house, game, control, { type: 'startExercise' }));
  const turn = (await house.play.state(game))?.order.at(-1) ?? null;
  await done(ask(house, game, control, { type: 'openNext', from: { turn, phase: 'brief' } }));
  return {
    game,
    control,
    schedule: async (ms) => void (await done(ask(house, game, control, { type: 'scheduleInject', inject: 'i1', phase: 'deliberate', minute: ms / MINUTE }))),
    do: async (asked) => void (await done(ask(house, game, control, asked))),
    deeds: async () => (await house.play.record(game)).map(({ type }) => type).filter((type) => ['InjectReleased', 'PhaseExpired'].includes(type)),
  };
}

async function watched(t: TestContext, house: TestHouse): Promise<void> {
  t.after(await watchClock(house.play, house.store, house.parts.log, house.parts.clock));
}

test('an inject comes out when its minute has come, once, and nobody released it by hand', async (t) => {
  const house = await aHouse(t, { record: 'memory' });
  await watched(t, house);
  const game = await deliberating(house);
  await game.schedule(150);
  assert.deepEqual(await game.deeds(), []);
  await wait(400);
  assert.deepEqual(await game.deeds(), ['InjectReleased']);
  const record = (await house.play.record(game.game)).find(({ type }) => type === 'InjectRecorded');
  assert.ok(record?.type === 'InjectRecorded');
  assert.equal(record.data.seat, null);
  assert.deepEqual(house.log, []);
});

test('the inject and the end of the time are watched by one clock, each at its moment', async (t) => {
  const house = await aHouse(t, { record: 'memory' });
  await watched(t, house);
  for (const [at, expected] of [[100, ['InjectReleased', 'PhaseExpired']], [300, ['InjectReleased', 'PhaseExpired']], [500, ['PhaseExpired', 'InjectReleased']]] as const) {
    const game = await deliberating(house, { onExpiry: 'lock', minutes: { brief: 1, deliberate: 300 / MINUTE } });
    await game.schedule(at);
    await wait(800);
    assert.deepEqual(await game.deeds(), expected, `scheduled at ${at}`);
  }
});

test('a pause stops what is scheduled, and it comes so much later', async (t) => {
  const house = await aHouse(t, { record: 'memory' });
  await watched(t, house);
  const game = await deliberating(house);
  await game.schedule(300);
  await game.do({ type: 'pause' });
  await wait(500);
  assert.deepEqual(await game.deeds(), [], 'paused');
  await game.do({ type: 'resume' });
  await wait(100);
  assert.deepEqual(await game.deeds(), [], 'the rest of its time is still to run');
  await wait(500);
  assert.deepEqual(await game.deeds(), ['InjectReleased']);
});

test('what is held or set anew is not released at the old moment', async (t) => {
  const house = await aHouse(t, { record: 'memory' });
  await watched(t, house);
  const game = await deliberating(house);
  await game.schedule(150);
  await game.do({ type: 'holdInject', inject: 'i1' });
  await wait(400);
  assert.deepEqual(await game.deeds(), []);
  await game.schedule(5 * MINUTE);
  await wait(200);
  assert.deepEqual(await game.deeds(), []);
});

test('a restart, with a pause before it and one across it, keeps the moment', async (t) => {
  let shift = 0;
  const clock = () => Date.now() + shift;
  const house = await aHouse(t, { clock });
  const first = await watchClock(house.play, house.store, house.parts.log, clock);
  const game = await deliberating(house);
  await game.schedule(5 * MINUTE);
  shift += MINUTE;
  await game.do({ type: 'pause' });
  shift += 20 * MINUTE;
  await game.do({ type: 'resume' });
  shift += MINUTE;
  await game.do({ type: 'pause' });
  first();
  shift += 30 * MINUTE;

  // Another process over the same database; it knows nothing but the record.
  const play = makePlay(house.parts);
  const again = { ...house, play };
  const paused = await watchClock(play, house.store, house.parts.log, clock);
  await wait(150);
  assert.deepEqual(await game.deeds(), [], 'it has run for two minutes only, and is paused');
  await done(ask(again, game.game, game.control, { type: 'resume' }));
  await wait(150);
  paused();
  shift += 2 * MINUTE;
  const early = await watchClock(play, house.store, house.parts.log, clock);
  await wait(150);
  early();
  const deeds = async () => (await house.store.load(game.game)).events.filter(({ event }) => event.type === 'InjectReleased').length;
  assert.equal(await deeds(), 0, 'four minutes');
  shift += MINUTE;
  const stop = await watchClock(play, house.store, house.parts.log, clock);
  t.after(stop);
  await wait(300);
  assert.equal(await deeds(), 1, 'five minutes, seen at the start');
});

test('what is scheduled for a turn to come survives a restart, and comes out at its minute of that turn', async (t) => {
  let shift = 0;
  const clock = () => Date.now() + shift;
  const house = await aHouse(t, { clock });
  const game = await deliberating(house);
  const turns = (await house.play.state(game.game))?.game?.form.turns ?? 0;
  assert.ok(turns > 1, 'there is a turn to come');
  const first = (await house.play.state(game.game))?.order.at(-1) ?? '';
  await done(ask(house, game.game, game.control, { type: 'scheduleInject', inject: 'i1', turn: 'flood', phase: 'brief', minute: 5 }));
  shift += 30 * MINUTE;

  const again = { ...house, play: makePlay(house.parts) };
  const early = await watchClock(again.play, house.store, house.parts.log, clock);
  await wait(150);
  assert.deepEqual(await game.deeds(), [], 'its turn has not opened');
  for (const phase of ['deliberate', 'reveal'] as const) await done(ask(again, game.game, game.control, { type: 'openNext', from: { turn: first, phase } }));
  await done(ask(again, game.game, game.control, { type: 'publishAdjudication', turn: first, narrative: 'It happened.' }));
  await done(ask(again, game.game, game.control, { type: 'openNext', from: { turn: first, phase: 'adjudicate' } }));
  early();
  shift += 6 * MINUTE;
  t.after(await watchClock(makePlay(house.parts), house.store, house.parts.log, clock));
  await wait(300);
  const released = (await house.store.load(game.game)).events.flatMap(({ event }) => (event.type === 'InjectReleased' ? [event.data.turn] : []));
  assert.deepEqual(released, ['flood']);
});

test('of two processes over one database exactly one releases it', async (t) => {
  const house = await aHouse(t);
  const game = await deliberating(house);
  await game.schedule(200);
  const others = await Promise.all([house.play, makePlay(house.parts), makePlay(house.parts)].map((play) => watchClock(play, house.store, house.parts.log)));
  for (const stop of others) t.after(stop);
  await wait(700);
  const events = (await house.store.load(game.game)).events.map(({ event }) => event.type);
  assert.equal(events.filter((type) => type === 'InjectReleased').length, 1);
  assert.equal(events.filter((type) => type === 'InjectRecorded').length, 1);
  assert.deepEqual(house.log, []);
});

test('what could not be recorded for want of room is released once there is some', async (t) => {
  const store = new MemoryRecordStore();
  const house = await aHouse(t, { around: () => store });
  await watched(t, house);
  const game = await deliberating(house);
  await game.schedule(100);
  store.breakDown();
  await wait(250);
  store.breakDown(false);
  await wait(2_200);
  assert.deepEqual(await game.deeds(), ['InjectReleased']);
});
