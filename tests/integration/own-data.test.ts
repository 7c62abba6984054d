import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { command } from '@/lib/game/commands';
import type { SeatId } from '@/lib/game/ids';
import { anOpenLine, anOpenTable } from '../support/a-line';

const [MINE, THEIRS, OTHER] = ['mine-zq', 'theirs-zq', 'other-zq'];

/** A table where one has talked, drafted and noted something, and so have a neighbour of the same team and somebody of another. */
async function aTable(t: TestContext) {
  const line = await anOpenLine(t);
  const { house } = line;
  const table = await anOpenTable(line);
  const { game, direct, join, control } = table;
  const [mina, neighbour, other] = [(await join('Mina', 'tokyo', 0)).seat, (await join('Nao', 'tokyo', 1)).seat, (await join('Ode', 'seoul', 0)).seat];
  const asks = async (by: SeatId, asked: { type: string } & Record<string, unknown>) => {
    const answer = await house.play.submit(game, by, randomUUID(), command.parse(asked));
    assert.ok(answer.ok, JSON.stringify(answer));
  };
  await direct({ type: 'startExercise' });
  await asks(mina, { type: 'say', text: MINE });
  await asks(neighbour, { type: 'say', text: THEIRS });
  await asks(other, { type: 'say', text: OTHER });
  const turn = (await house.play.state(game))?.order.at(-1) ?? '';
  await house.drafts.save(game, `seat:${mina}`, `own:${turn}`, mina, { text: `draft ${MINE}` });
  await house.drafts.save(game, 'team:tokyo', `decision:${turn}`, neighbour, { text: `draft ${THEIRS}` });
  const noted = await house.annotations.add(game, { id: mina, kind: 'player', team: 'tokyo', role: '' }, { kind: 'note', anchor: { to: 'moment', position: 1 }, content: { text: `note ${MINE}` } });
  assert.ok(noted.ok, JSON.stringify(noted));
  return { house, game, control: control.seat, mina };
}

test('a person takes out all that is kept about them, and nothing that others wrote', async (t) => {
  const { house, game, mina } = await aTable(t);
  const own = (await house.identity.ownData(game, mina)) ?? assert.fail('nobody plays there');
  assert.deepEqual(own.seats.map(({ seat, team, name }) => [seat, team, name]), [[mina, 'tokyo', 'Mina']]);
  for (const type of ['SeatAdmitted', 'TalkSaid']) assert.ok(own.record.some((fact) => fact.type === type), type);
  assert.deepEqual(own.drafts.map(({ content }) => content), [{ text: `draft ${MINE}` }]);
  assert.deepEqual(own.added.map(({ says }) => says), [{ text: `note ${MINE}` }]);
  const text = JSON.stringify(own);
  for (const word of [THEIRS, OTHER]) assert.ok(!text.includes(word), `it has “${word}”`);
  assert.ok(own.record.every((fact) => !('position' in fact)), 'a place in the whole record would count what is hidden');
});

test('what somebody did at an earlier seat is theirs too; what their new team said is not', async (t) => {
  const { house, game, control, mina } = await aTable(t);
  const role = (await house.play.state(game))?.game?.teams.find(({ id }) => id === 'seoul')?.roles.at(-1)?.id ?? '';
  const moved = await house.identity.move(game, control, mina, { team: 'seoul', role });
  assert.ok(moved.ok, JSON.stringify(moved));
  const now = (await house.play.state(game))?.seats[mina]?.movedTo ?? assert.fail('not moved');
  const own = (await house.identity.ownData(game, now)) ?? assert.fail('nobody plays there');
  assert.deepEqual(new Set(own.seats.map(({ seat }) => seat)), new Set([mina, now]));
  const text = JSON.stringify(own);
  assert.ok(text.includes(MINE));
  for (const word of [THEIRS, OTHER]) assert.ok(!text.includes(word), `it has “${word}”`);
});

test('whose name was taken off has none here either', async (t) => {
  const { house, game, mina } = await aTable(t);
  await house.identity.eraseName(game, mina);
  assert.deepEqual((await house.identity.ownData(game, mina))?.seats.map(({ name }) => name), ['']);
});

test('of a seat where nobody plays there is nothing to take out', async (t) => {
  const { house, game, control } = await aTable(t);
  assert.equal(await house.identity.ownData(game, control), null);
  assert.equal(await house.identity.ownData(game, 's_nobody'), null);
});
