import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { GameId } from '@/lib/game/ids';
import type { Settings } from '@/lib/game/settings';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { watchClock } from '@/lib/server/play/watch-clock';
import { aHouse, anOpenGame, ask, done, seatPlayers, type TestHouse } from '../support/house';

/** A game in its deliberation, with a clock of 50 milliseconds. */
async function deliberating(house: TestHouse, wishes: Partial<Settings> = {}): Promise<{ game: GameId; control: `s_${string}` }> {
  const { game, control } = await anOpenGame(house, { onExpiry: 'lock', minutes: { brief: 1, deliberate: 50 / 60_000 }, ...wishes });
  await seatPlayers(house, game);
  await done(ask(house, game, control, { type: 'startExercise' }));
  const state = await house.play.state(game);
  await done(ask(house, game, control, { type: 'openNext', from: { turn: state?.order.at(-1) ?? null, phase: state?.phase ?? null } }));
  return { game, control };
}

async function watching(t: TestContext): Promise<TestHouse> {
  const house = await aHouse(t, { record: 'memory' });
  t.after(await watchClock(house.play, house.store, house.parts.log));
  return house;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const expired = async (house: TestHouse, game: GameId) => (await house.play.state(game))?.clock.expired;

test('a deliberation that locks is closed when its time is up', async (t) => {
  const house = await watching(t);
  const { game } = await deliberating(house);
  assert.equal(await expired(house, game), false);
  await wait(200);
  assert.equal(await expired(house, game), true);
  assert.deepEqual(house.log, []);
});

test('a game that counts overtime is left alone', async (t) => {
  const house = await watching(t);
  const { game } = await deliberating(house, { onExpiry: 'overtime' });
  await wait(200);
  assert.equal(await expired(house, game), false);
});

test('a pause stops the clock, and more time moves its end', async (t) => {
  const house = await watching(t);
  const { game, control } = await deliberating(house, { minutes: { brief: 1, deliberate: 300 / 60_000 } });
  await done(ask(house, game, control, { type: 'pause' }));
  await wait(400);
  assert.equal(await expired(house, game), false, 'paused');
  await done(ask(house, game, control, { type: 'adjustClock', deltaMs: 300, team: 'upstream' }));
  await done(ask(house, game, control, { type: 'resume' }));
  await wait(400);
  assert.equal(await expired(house, game), false, 'one team still has time');
  await wait(500);
  assert.equal(await expired(house, game), true);
});

test('a phase that was given more time after its end is closed a second time', async (t) => {
  const house = await watching(t);
  const { game, control } = await deliberating(house);
  await wait(200);
  assert.equal(await expired(house, game), true);
  const endsAt = (await house.play.state(game))?.clock.endsAt ?? 0;
  await done(ask(house, game, control, { type: 'adjustClock', deltaMs: Date.now() - endsAt + 150 }));
  assert.equal(await expired(house, game), false);
  await wait(350);
  assert.equal(await expired(house, game), true);
});

test('minutes given after the end and taken back at once close the phase again', async (t) => {
  const house = await watching(t);
  const { game, control } = await deliberating(house);
  await wait(200);
  await done(ask(house, game, control, { type: 'adjustClock', deltaMs: 180_000 }));
  assert.equal(await expired(house, game), false);
  await done(ask(house, game, control, { type: 'adjustClock', deltaMs: -180_000 }));
  await wait(200);
  assert.equal(await expired(house, game), true);
});

test('a phase that could not be closed for want of room is closed once there is some', async (t) => {
  const store = new MemoryRecordStore();
  const house = await aHouse(t, { around: () => store });
  t.after(await watchClock(house.play, house.store, house.parts.log));
  const { game } = await deliberating(house);
  store.breakDown();
  await wait(200);
  assert.equal(await expired(house, game), false);
  store.breakDown(false);
  await wait(2_200);
  assert.equal(await expired(house, game), true);
});

test('a clock that ran out while nobody was there is seen at the start', async (t) => {
  const house = await aHouse(t, { record: 'memory' });
  const { game } = await deliberating(house);
  await wait(100);
  t.after(await watchClock(house.play, house.store, house.parts.log));
  await wait(100);
  assert.equal(await expired(house, game), true);
});
