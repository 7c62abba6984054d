import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '@/lib/game/settings';
import { makeGames } from '@/lib/server/games.prisma';
import { aHouse, anOpenGame } from '../support/house';

test('a new game is opened, has a code to join by, and seats its facilitator in Control', async (t) => {
  const house = await aHouse(t);
  const { row, game, control } = await anOpenGame(house);
  assert.match(row.joinCode, /^[A-HJ-KM-NP-Z2-9]{6}$/);
  assert.deepEqual((await house.play.record(game)).map(({ type }) => type), ['GameOpened', 'SeatAdmitted']);
  assert.equal((await house.play.state(game))?.seats[control]?.kind, 'control');
  assert.deepEqual(await house.games.byId(game), row);
  assert.deepEqual(await house.games.byCode(` ${row.joinCode.toLowerCase()} `), row);
  assert.deepEqual(await house.games.ofFacilitator('ada'), [row]);
  assert.deepEqual(await house.games.ofFacilitator('bob'), []);
  assert.equal(await house.games.controlSeat(game, 'bob'), null);
});

test('another facilitator joins Control once, however often asked', async (t) => {
  const house = await aHouse(t);
  const { game } = await anOpenGame(house);
  await anOpenGame(house, {}, 'bob');
  const seats = await Promise.all([1, 2, 3].map(() => house.games.addFacilitator(game, 'bob')));
  assert.equal(new Set(seats).size, 1);
  assert.equal(await house.games.controlSeat(game, 'bob'), seats[0]);
  assert.equal((await house.play.record(game)).length, 3);
  assert.equal((await house.games.ofFacilitator('bob')).length, 2);
});

test('a game that the rules refuse, or a crash left half made, is found by nobody', async (t) => {
  const house = await aHouse(t);
  const { row } = await anOpenGame(house);
  const input = { title: 'Half', scenarioHash: row.scenarioHash, form: 'full', settings: settings.parse({}), cohort: '', facilitator: 'ada' };
  await assert.rejects(house.games.create({ ...input, form: 'none' }), { name: 'GameNotMade', code: 'unknown-form' });
  assert.equal(await house.db.game.count(), 1);

  let calls = 0;
  const crashing = makeGames(house.db, {
    fork: house.play.fork,
    submit: (...asked) => ((calls += 1) === 1 ? house.play.submit(...asked) : Promise.reject(new Error('the power went'))),
  });
  await assert.rejects(crashing.create(input), /power/);
  const half = await house.db.game.findFirstOrThrow({ where: { title: 'Half' } });
  assert.equal(await house.games.byId(half.id as `g_${string}`), null);
  assert.equal(await house.games.byCode(half.joinCode), null);
  assert.deepEqual(await house.games.ofFacilitator('ada'), [row]);
});
