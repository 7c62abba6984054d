import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOpenLine, anOpenTable, until } from '../support/a-line';

const HEAD = 0;
const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
const first = () => undefined;

test('a review link is the same until it is closed, one for names and one for seats; only its hash is kept; it leads to no seat', async (t) => {
  const { house, db } = await anOpenLine(t);
  const { game } = await anOpenTable({ house });
  const { identity } = house;
  assert.deepEqual(await identity.reviewLinks(game), []);
  const [names, again, seats] = [await identity.openReviewLink(game, 'names'), await identity.openReviewLink(game, 'names'), await identity.openReviewLink(game, 'seats')];
  assert.equal(names, again);
  assert.notEqual(names, seats);
  assert.deepEqual((await identity.reviewLinks(game)).map(({ naming, path }) => [naming, path]), [['names', names], ['seats', seats]]);
  assert.ok(!JSON.stringify((await db.accessLink.findMany()).map(({ tokenHash, kind }) => [tokenHash, kind])).includes(tokenOf(names)));
  const seated = await db.holder.count();
  assert.equal(await identity.enterByLink(tokenOf(names)), null);
  assert.equal(await identity.enterReview(tokenOf(await identity.openLink(game, 'observer')), first), null, 'nor does another link lead to a review');
  assert.equal(await db.holder.count(), seated);
});

test('each reader is somebody, stays so by another link of the game, and nobody can be another', async (t) => {
  const { house: { identity }, house } = await anOpenLine(t);
  const { game } = await anOpenTable({ house });
  const other = await anOpenTable({ house });
  const [names, seats] = [tokenOf(await identity.openReviewLink(game, 'names')), tokenOf(await identity.openReviewLink(game, 'seats'))];
  const [one, two] = [await identity.enterReview(names, first), await identity.enterReview(names, first)];
  assert.ok(one && two && one.game === game);
  const reader = await identity.visitor(game, one.pass);
  assert.ok(reader);
  assert.deepEqual([reader.naming, reader.closed], ['names', false]);
  assert.notEqual((await identity.visitor(game, two.pass))?.id, reader.id);
  const moved = await identity.enterReview(seats, (asked) => (asked === game ? one.pass : undefined));
  assert.deepEqual(await identity.visitor(game, moved?.pass ?? ''), { ...reader, naming: 'seats' });
  assert.equal(await identity.visitor(other.game, one.pass), null, 'a link is of one game');
  for (const forged of ['', names, `${names}.`, `${names}.${reader.id}`, `guess.${one.pass.split('.')[1]}`]) assert.equal(await identity.visitor(game, forged), null, forged);
});

test('a closed link is closed at once, for all who came by it, and the next one is another', async (t) => {
  const { house: { identity }, house } = await anOpenLine(t);
  const { game } = await anOpenTable({ house });
  const [names, seats] = [await identity.openReviewLink(game, 'names'), await identity.openReviewLink(game, 'seats')];
  const inside = await identity.enterReview(tokenOf(names), first);
  await identity.closeReviewLink(game, 'names');
  assert.equal((await identity.visitor(game, inside?.pass ?? ''))?.closed, true);
  assert.equal(await identity.enterReview(tokenOf(names), first), null);
  assert.deepEqual((await identity.reviewLinks(game)).map(({ path }) => path), [seats]);
  const next = await identity.openReviewLink(game, 'names');
  assert.notEqual(next, names);
  assert.ok(await identity.enterReview(tokenOf(next), first));
  assert.equal((await identity.visitor(game, inside?.pass ?? ''))?.closed, true, 'who came by the old one is not let in by the new');
});

test('a name that is erased is gone from every seat the person had, from every screen at once, and nothing else changes', async (t) => {
  const line = await anOpenLine(t);
  const { house, db } = line;
  const table = await anOpenTable({ house });
  const [bo, cy] = [await table.join('Bo Lindqvist', 'tokyo', HEAD), await table.join('Cy', 'seoul', HEAD)];
  const role = (await house.play.state(table.game))?.game?.teams.find(({ id }) => id === 'seoul')?.roles[1]?.id ?? '';
  assert.ok((await house.identity.move(table.game, table.control.seat, bo.seat, { team: 'seoul', role })).ok);
  const now = Object.entries(await house.identity.people(table.game)).filter(([, name]) => name === 'Bo Lindqvist').map(([seat]) => seat);
  assert.equal(now.length, 2);
  const watching = await line.connect(cy);
  await watching.follow();
  const record = JSON.stringify(await house.play.record(table.game));
  assert.deepEqual(await house.identity.eraseName((await anOpenTable({ house })).game, bo.seat), [], 'only in its own game');
  await until(() => watching.frames.some((frame) => frame.includes('"people"') && frame.includes('Bo Lindqvist')), 'who is there was told');
  const told = watching.frames.length;
  const moved = now.find((seat) => seat !== bo.seat);
  assert.deepEqual((await house.identity.eraseName(table.game, moved as typeof bo.seat)).sort(), now.sort());
  await until(() => watching.frames.slice(told).some((frame) => frame.includes('"people"') && !frame.includes('Bo Lindqvist') && frame.includes('Cy')), 'who is there was told anew');
  assert.deepEqual(Object.values(await house.identity.people(table.game)).sort(), ['Ana', 'Cy']);
  assert.ok(!JSON.stringify((await db.holder.findMany()).map(({ name }) => name)).includes('Bo'));
  assert.equal(JSON.stringify(await house.play.record(table.game)), record);
  assert.ok(await house.identity.seatOf(moved as typeof bo.seat, bo.cookie.split('=')[1] ?? ''), 'the person stays seated');
});
