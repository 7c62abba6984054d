import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { retain } from '@/lib/server/retention/retention';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers } from '../support/house';
import { startPostgres } from '../support/postgres-server';

const DAY = 24 * 3_600_000;
const BEGAN = Date.UTC(2026, 8, 1);
const KEEPING = { namesDays: 30, recordsDays: 365 };

/** Two games of one evening, of which one was ended. */
async function twoGames(t: TestContext, databaseUrl?: string) {
  const house = await aHouse(t, { clock: () => BEGAN, databaseUrl });
  const ended = await anOpenGame(house);
  const open = await anOpenGame(house);
  await seatPlayers(house, ended.game);
  await house.db.holder.createMany({ data: [ended, open].map(({ game }, at) => ({ seatId: at === 0 ? PLAYERS.upMayor : `s_other-${at}`, gameId: game, name: 'Erin Kwon', tokenHash: 'x', joinedAt: 0n })) });
  await done(ask(house, ended.game, ended.control, { type: 'startExercise' }));
  await done(ask(house, ended.game, ended.control, { type: 'endExercise' }));
  const after = (days: number, dry = false, keeping: Parameters<typeof retain>[1] = KEEPING) => retain(house.db, keeping, { now: BEGAN + days * DAY, dry });
  const names = async () => (await house.db.holder.findMany()).filter(({ name }) => name !== '').map(({ gameId }) => gameId);
  return { house, ended: ended.game, open: open.game, after, names };
}

async function keepsItsTimes({ house, ended, open, after, names }: Awaited<ReturnType<typeof twoGames>>) {
  const nothing = { names: [], records: [] };
  assert.deepEqual(await after(29), nothing);
  assert.deepEqual(await after(31, true), { names: [ended], records: [] });
  assert.equal((await names()).length, 2, 'asked what would go, nothing goes');
  assert.deepEqual(await after(31), { names: [ended], records: [] });
  assert.deepEqual(await names(), [open], 'the names of a game that was never ended stay with its record');
  assert.deepEqual(await after(31), nothing, 'once is enough');
  assert.ok((await house.play.record(ended)).length > 0, 'the record is kept longer');
  assert.deepEqual(await after(364), nothing);
  const [last] = await house.db.event.findMany({ where: { gameId: ended }, orderBy: { position: 'desc' }, take: 1 });
  await assert.rejects(house.db.event.deleteMany({ where: { gameId: ended } }));
  assert.equal(await house.db.event.count({ where: { gameId: ended } }), last?.position, 'before its time nothing of it can be removed');
  assert.deepEqual((await after(366)).records.sort(), [ended, open].sort());
  for (const left of [house.db.game.count(), house.db.event.count(), house.db.holder.count(), house.db.receipt.count(), house.db.controlSeat.count()]) assert.equal(await left, 0);
  const stone = await house.db.expiredGame.findUnique({ where: { gameId: ended } });
  assert.deepEqual([stone?.events, stone?.head], [last?.position, last?.hash], 'what stays is how it ended');
}

test('names go thirty days after the end of a game, the game a year after its last event, and not a day before', async (t) => {
  await keepsItsTimes(await twoGames(t));
});

test('the same on PostgreSQL', async (t) => {
  const server = await startPostgres();
  if (typeof server === 'string') return t.skip(server);
  t.after(() => server.stop());
  await keepsItsTimes(await twoGames(t, server.url));
});

test('a facilitator may keep one game, and its names, longer or shorter than is usual', async (t) => {
  const { house, ended, open, after, names } = await twoGames(t);
  await house.games.keep(ended, { namesDays: 1, recordsDays: 0 });
  await house.games.keep(open, { namesDays: null, recordsDays: 7 });
  assert.deepEqual(await after(1), { names: [], records: [] }, 'not on the day itself');
  assert.deepEqual(await after(2), { names: [ended], records: [] });
  assert.deepEqual(await names(), [open]);
  assert.deepEqual(await after(8), { names: [], records: [open] });
  assert.deepEqual(await after(9_999), { names: [], records: [] }, 'nought days are for good');
  assert.deepEqual((await house.games.byId(ended))?.keeping, { namesDays: 1, recordsDays: 0 });
  await house.games.keep(ended, { namesDays: null, recordsDays: null });
  assert.deepEqual((await after(9_999, false, { namesDays: null, recordsDays: null })).records, [], 'as the installation keeps games again: here for good');
  assert.deepEqual((await after(9_999)).records, [ended]);
});

test('what is to be kept for good is kept', async (t) => {
  const { after } = await twoGames(t);
  assert.deepEqual(await after(9_999, false, { namesDays: null, recordsDays: null }), { names: [], records: [] });
});
