import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { GameId, SeatId } from '@/lib/game/ids';
import { settings } from '@/lib/game/settings';
import type { GameState, SeatState } from '@/lib/game/state';
import { linesOf, verify } from '@/lib/record/verify';
import { checkSeals } from '@/lib/record/seals';
import { sha256 } from '@/lib/server/sha256';
import { aFacilitator, anOpenLine, type OpenLine } from '../support/a-line';

interface Table {
  game: GameId;
  code: string;
  control: SeatId;
}

async function aShortGame({ house }: Pick<OpenLine, 'house'>, wishes: object = {}): Promise<Table> {
  const who = await aFacilitator(house);
  const shelved = await house.scenarios.bySlug('plan-b');
  assert.ok(shelved);
  const row = await house.games.create({ title: 'Dry run', scenarioHash: shelved.card.hash, form: 'short', settings: settings.parse(wishes), cohort: '', facilitator: who.id });
  const control = await house.games.controlSeat(row.id, who.id);
  assert.ok(control);
  return { game: row.id, code: row.joinCode, control };
}

async function aHall(t: TestContext): Promise<OpenLine> {
  const line = await anOpenLine(t, { grace: 20 });
  await line.house.rehearsals.open(line.url);
  return line;
}

const QUICK = { temperaments: [], pace: 'quick', seed: 7, control: true } as const;

async function until({ house }: OpenLine, game: GameId, holds: (state: GameState) => boolean, what: string, seconds = 90): Promise<GameState> {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; ) {
    const state = await house.play.state(game);
    if (state && holds(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const state = await house.play.state(game);
  assert.fail(`waited in vain: ${what}; ${state?.stage} ${state?.order.at(-1)} ${state?.phase} ${JSON.stringify(house.rehearsals.of(game))}`);
}

const scripted = (state: GameState): SeatState[] => Object.values(state.seats).filter((seat) => seat.scripted && seat.status === 'seated');

async function played(line: OpenLine): Promise<{ state: GameState; game: GameId }> {
  const { game } = await aShortGame(line);
  const filled = await line.house.rehearsals.fill(game, QUICK);
  assert.deepEqual(filled, { ok: true, seated: 12, left: 0 });
  return { game, state: await until(line, game, ({ recordOpenedAt }) => recordOpenedAt !== null, 'the record is opened') };
}

test('a troupe plays a whole game over real lines, and the record it leaves is whole and says who was scripted', async (t) => {
  const line = await aHall(t);
  const { game, state } = await played(line);
  const { refused, reconnects } = line.house.rehearsals.of(game);
  assert.equal(Object.keys(state.turns).length, 3);
  assert.ok(reconnects >= 1, 'somebody lost the line and came back');
  assert.ok(refused <= 3, `${refused} refusals`);
  assert.ok(Object.values(state.seats).every(({ kind, scripted: by }) => by || kind === 'control'));
  const lines: string[] = [];
  for await (const text of line.house.play.exportLines(game)) lines.push(text);
  const verdict = verify(linesOf(lines.join('')), sha256);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  assert.deepEqual(checkSeals(verdict.events, sha256).broken, []);
  await until(line, game, () => line.house.rehearsals.of(game).players === 0, 'the troupe leaves when the game is over', 5);
  assert.ok(!lines.join('').includes('Scripted ('), 'names are no part of the record');
});

test('people and scripts sit at one table: offices that are taken stay theirs, and a second press fills nothing twice', async (t) => {
  const line = await aHall(t);
  const { game, code } = await aShortGame(line);
  const joined = await line.house.identity.join({ code, name: 'Aiko', team: 'tokyo', role: 't-head', address: '10.0.0.1' });
  assert.ok(joined.ok);
  const wishes = { ...QUICK, control: false };
  const both = await Promise.all([line.house.rehearsals.fill(game, wishes), line.house.rehearsals.fill(game, wishes)]);
  assert.deepEqual(both.map((filled) => filled.ok && filled.seated), [11, 0]);
  const state = await until(line, game, (now) => scripted(now).filter(({ confirmed }) => confirmed).length >= 8, 'scripts say that they are here');
  assert.equal(scripted(state).filter(({ role }) => role === 't-head').length, 0);
  assert.equal(state.stage, 'lobby', 'without a Control of their own, scripts wait for STARTEX');
  const names = await line.house.identity.people(game);
  assert.ok(scripted(state).every(({ id }) => names[id]?.startsWith('Scripted (')));
});

test('a scripted seat has no personal code, and a form cannot ask for one', async (t) => {
  const line = await aHall(t);
  const { game, code } = await aShortGame(line);
  await line.house.rehearsals.fill(game, { ...QUICK, control: false });
  const state = await until(line, game, (now) => scripted(now).length === 12, 'they sit');
  assert.equal(await line.house.identity.returnCode(scripted(state)[0]?.id ?? 's_none'), null);
  const asked = { code, name: 'Eve', team: 'tokyo', role: 't-def', address: '10.0.0.1', scripted: true };
  const joined = await line.house.identity.join(asked);
  assert.ok(joined.ok);
  assert.equal((await line.house.play.state(game))?.seats[joined.seat]?.scripted, false);
});

test('Control dismisses them: their seats are free again, their lines are closed', async (t) => {
  const line = await aHall(t);
  const { game, control } = await aShortGame(line);
  await line.house.rehearsals.fill(game, QUICK);
  await until(line, game, ({ phase }) => phase === 'deliberate', 'they deliberate');
  await line.house.rehearsals.dismiss(game, control);
  const state = await line.house.play.state(game);
  assert.ok(state);
  assert.deepEqual(scripted(state), []);
  assert.ok(Object.values(state.seats).filter((seat) => seat.scripted).every(({ status }) => status === 'removed'));
  const { length } = await line.house.play.record(game);
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal((await line.house.play.record(game)).length, length, 'nothing more comes from them');
  await until(line, game, () => line.house.presence.of(game).online.length === 0, 'they are gone', 5);
});

test('one that Control removes leaves alone, and one that is moved plays on in its new office', async (t) => {
  const line = await aHall(t);
  const { game, control } = await aShortGame(line);
  await line.house.rehearsals.fill(game, { ...QUICK, temperaments: ['steady'], control: false });
  const before = await until(line, game, (now) => scripted(now).every(({ confirmed }) => confirmed), 'all are here');
  const [gone, moved] = scripted(before).filter(({ role }) => role === 's-int' || role === 's-def');
  assert.ok(gone && moved);
  const removed = await line.house.play.submit(game, control, 'remove-one', { type: 'removeSeat', seat: gone.id });
  assert.ok(removed.ok);
  const answer = await line.house.identity.move(game, control, moved.id, { team: gone.team ?? '', role: gone.role ?? '' });
  assert.ok(answer.ok);
  const after = await until(line, game, (now) => scripted(now).every(({ confirmed }) => confirmed), 'the moved one says again that it is here');
  const now = scripted(after);
  assert.equal(now.length, 11);
  assert.ok(now.some(({ role, team }) => role === gone.role && team === gone.team), 'it sits there, marked as scripted');
  assert.equal(line.house.rehearsals.of(game).players, 11);
});

test('after a restart of the program they come in again as the same ones and play to the end', async (t) => {
  const line = await aHall(t);
  const { game } = await aShortGame(line);
  await line.house.rehearsals.fill(game, QUICK);
  await until(line, game, ({ phase }) => phase === 'deliberate', 'they deliberate');
  line.house.rehearsals.stop();
  await until(line, game, () => line.house.presence.of(game).online.length === 0, 'all lines are closed', 5);
  await line.house.rehearsals.open(line.url);
  const state = await until(line, game, ({ recordOpenedAt }) => recordOpenedAt !== null, 'the game is played to its end');
  assert.equal(scripted(state).length, 13, 'nobody was seated anew');
});

test('a silent head is helped: Control nudges, lets another commit, and the team decides after all', async (t) => {
  const line = await aHall(t);
  const { game } = await aShortGame(line);
  await line.house.rehearsals.fill(game, { ...QUICK, temperaments: ['silent'], control: false });
  const first = await until(line, game, (now) => scripted(now).length === 12, 'they sit');
  for (const { id, role } of scripted(first).filter(({ role }) => role !== 't-head')) {
    const removed = await line.house.play.submit(game, Object.values(first.seats).find(({ kind }) => kind === 'control')?.id ?? 's_none', `remove-${id}`, { type: 'removeSeat', seat: id });
    assert.ok(removed.ok, role ?? '');
  }
  await line.house.rehearsals.fill(game, { ...QUICK, temperaments: ['steady'] });
  const state = await until(line, game, ({ turns }) => Object.values(turns)[0]?.revealed.tokyo !== undefined, 'the first reveal');
  const tokyo = Object.values(state.turns)[0]?.revealed.tokyo;
  assert.equal(tokyo?.origin, 'committed');
  assert.equal(Object.values(state.seats).filter(({ team, commits }) => team === 'tokyo' && commits === true).length, 1);
  assert.ok(Object.keys(state.nudges).length >= 1);
});

test('the same seed deals the same parts, and every office wants the same wherever it voted; what comes of it hangs on real time', async (t) => {
  const line = await aHall(t);
  const firstTurn = async () => {
    const { game } = await aShortGame(line);
    await line.house.rehearsals.fill(game, { ...QUICK, temperaments: ['bold', 'conciliatory', 'contrary', 'dropping'] });
    const { seats, order } = await until(line, game, ({ phase }) => phase === 'reveal', 'the first reveal');
    const names = await line.house.identity.people(game);
    const record = await line.house.play.record(game);
    const votes = record.flatMap((event) => (event.type === 'StrawCast' && event.data.turn === order[0] ? [[seats[event.data.seat]?.role ?? '', event.data.option] as const] : []));
    return { parts: Object.values(seats).map(({ id, role }) => `${role} ${names[id]}`).sort(), votes: new Map(votes) };
  };
  const [one, other] = [await firstTurn(), await firstTurn()];
  assert.deepEqual(one.parts, other.parts);
  const inBoth = [...one.votes.keys()].filter((role) => other.votes.has(role));
  assert.ok(inBoth.length >= 6, `${inBoth.length} voted in both`);
  assert.deepEqual(inBoth.map((role) => one.votes.get(role)), inBoth.map((role) => other.votes.get(role)));
});
