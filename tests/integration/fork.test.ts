import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sees } from '@/lib/game/audience';
import type { GameId, SeatId } from '@/lib/game/ids';
import { canonical } from '@/lib/record/canonical';
import { checkSeals } from '@/lib/record/seals';
import { linesOf, verify } from '@/lib/record/verify';
import { decisionRecords } from '@/lib/review/decision-records';
import { sha256 } from '@/lib/server/sha256';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers, type TestHouse } from '../support/house';

const SAID = 'Nobody outside hears this. 비밀';
const tick = () => new Promise((resolve) => setTimeout(resolve, 2));

/** The first turn played to its end, the second being decided; between any two deeds the clock goes on. */
async function aGamePlayed(t: TestContext) {
  const house = await aHouse(t);
  const { game, control } = await anOpenGame(house);
  await seatPlayers(house, game);
  const asks = async (by: SeatId, asked: Parameters<typeof ask>[3]) => {
    await tick();
    await done(ask(house, game, by, asked));
  };
  const next = async () => {
    const { order, phase } = await stateOf(house, game);
    await asks(control, { type: 'openNext', from: { turn: order.at(-1), phase } });
  };
  await asks(control, { type: 'startExercise' });
  await asks(PLAYERS.upMayor, { type: 'say', text: SAID });
  await next();
  await asks(PLAYERS.upMayor, { type: 'commitDecision', turn: 'dry', decision: { option: 'u1', rationale: 'We share.' } });
  await asks(PLAYERS.downMayor, { type: 'commitDecision', turn: 'dry', decision: { option: 'd1', rationale: 'We wait.' } });
  await next();
  await next();
  await asks(control, { type: 'publishAdjudication', turn: 'dry', narrative: 'The river fell.' });
  await next();
  await next();
  await asks(PLAYERS.upClerk, { type: 'castStraw', turn: 'flood', option: 'u4' });
  await asks(PLAYERS.upMayor, { type: 'commitDecision', turn: 'flood', decision: { option: 'u4', rationale: 'As before.' } });
  return { house, game, control };
}

async function stateOf({ play }: TestHouse, game: GameId) {
  return (await play.state(game)) ?? assert.fail('no such game');
}

const forkAt = ({ games }: TestHouse, from: GameId, position: number) => games.fork({ from, position, title: 'Tuesday', cohort: 'B', facilitator: 'ada' });

async function exported({ play }: TestHouse, game: GameId): Promise<string> {
  let text = '';
  for await (const line of play.exportLines(game)) text += line;
  return text;
}

test('a game goes on from the middle of another with other people, and is played to ENDEX', async (t) => {
  const { house, game, control: before } = await aGamePlayed(t);
  await house.games.keep(game, { namesDays: 7, recordsDays: 90 });
  const source = await house.play.record(game);
  const row = await forkAt(house, game, source.length);
  assert.deepEqual(row.keeping, { namesDays: 7, recordsDays: 90 }, 'it is kept as long');
  const control = (await house.games.controlSeat(row.id, 'ada')) ?? assert.fail('nobody in Control');
  assert.notEqual(control, before);
  assert.deepEqual(await house.games.byCode(row.joinCode), row);
  assert.equal((await house.games.ofFacilitator('ada')).length, 2);

  const begun = await stateOf(house, row.id);
  assert.deepEqual([begun.game?.title, begun.stage, begun.phase, begun.order.at(-1), begun.clock.pausedAt !== null], ['Tuesday', 'running', 'deliberate', 'flood', true]);
  assert.deepEqual(Object.values(begun.seats).map(({ id, kind }) => [id, kind]), [[control, 'control']]);
  assert.deepEqual(begun.turns.flood?.submitted, {});
  assert.equal(begun.turns.dry?.revealed.upstream?.option?.id, 'u1');
  assert.deepEqual(await house.drafts.of(row.id, ['team:upstream', 'team:downstream', 'control']), []);

  const asks = (by: SeatId | 'system', asked: Parameters<typeof ask>[3]) => done(ask(house, row.id, by, asked));
  await asks('system', { type: 'playerArrives', seat: 's_new-up', team: 'upstream', role: 'u-mayor' });
  await asks('system', { type: 'playerArrives', seat: 's_new-down', team: 'downstream', role: 'd-mayor' });
  assert.equal((await ask(house, row.id, PLAYERS.upMayor, { type: 'say', text: 'Still here?' })).ok, false, 'the others have risen');
  assert.equal((await ask(house, row.id, before, { type: 'resume' })).ok, false);
  await asks(control, { type: 'resume' });
  await asks('s_new-up', { type: 'commitDecision', turn: 'flood', decision: { option: 'u5', rationale: 'Otherwise this time.' } });
  await asks('s_new-down', { type: 'commitDecision', turn: 'flood', decision: { option: 'd4', rationale: 'We trust them.' } });
  for (const phase of ['deliberate', 'reveal']) await asks(control, { type: 'openNext', from: { turn: 'flood', phase } });
  await asks(control, { type: 'publishAdjudication', turn: 'flood', narrative: 'The bridge held.' });
  await asks(control, { type: 'endExercise' });
  await asks(control, { type: 'openRecord' });

  const text = await exported(house, row.id);
  const verified = verify(linesOf(text), sha256, begun.turns.dry?.head ?? undefined);
  assert.ok(!verified.ok && verified.code === 'known-head', 'a head of the other game is not in this record');
  const whole = verify(linesOf(text), sha256);
  assert.ok(whole.ok, JSON.stringify(whole));
  assert.equal(whole.header.title, 'Tuesday');
  const { kept, broken } = checkSeals(whole.events, sha256);
  assert.deepEqual({ kept, broken }, { kept: 4, broken: [] });
  assert.ok(!text.includes(SAID), 'what was said at a table stays there');

  const records = decisionRecords(await house.play.record(row.id), { sha256, pairs: {} });
  assert.deepEqual(records.map(({ turn, team, choice, rationale, check }) => [turn.id, team.id, choice?.id, rationale, check]), [
    ['dry', 'upstream', 'u1', 'We share.', 'holds'],
    ['dry', 'downstream', 'd1', 'We wait.', 'holds'],
    ['flood', 'upstream', 'u5', 'Otherwise this time.', 'holds'],
    ['flood', 'downstream', 'd4', 'We trust them.', 'holds'],
  ]);
  assert.deepEqual(await house.play.record(game), source, 'the other game is as it was');
});

test('from every deed of a game between its start and its end another can go on, and its record is whole', async (t) => {
  const { house, game } = await aGamePlayed(t);
  const source = await house.play.record(game);
  const started = source.find(({ type }) => type === 'ExerciseStarted')?.position ?? 0;
  const ends = source.filter(({ at, position }) => source[position]?.at !== at).map(({ position }) => position);
  for (const position of ends) {
    if (position < started) {
      await assert.rejects(forkAt(house, game, position), { code: 'nothing-to-fork' });
      continue;
    }
    const row = await forkAt(house, game, position);
    const verified = verify(linesOf(await exported(house, row.id)), sha256);
    assert.ok(verified.ok, `from ${position}: ${JSON.stringify(verified)}`);
    const forked = await house.play.record(row.id);
    const from = forked.find((event) => event.type === 'GameForked');
    const [kept] = await house.store.readAfter(game, position - 1, 1);
    assert.ok(from?.type === 'GameForked');
    assert.deepEqual(from.data.from, { title: 'Monday', head: kept?.hash });
    const known = new Set(source.slice(0, position).map(({ audience, type, data }) => canonical([audience, type, { ...data }])));
    for (const { audience, type, data } of forked.filter((event) => event.position < from.position && event.type !== 'GameOpened')) assert.ok(known.has(canonical([audience, type, { ...data }])), `${type} is not from there`);
  }
  assert.ok(ends.length > 10);
});

test('a new seat of a team knows what its team was told, and nothing of the other’s', async (t) => {
  const { house, game } = await aGamePlayed(t);
  const row = await forkAt(house, game, (await house.play.record(game)).length);
  const told = (await house.play.record(row.id)).filter(({ audience }) => sees({ id: 's_new-up', kind: 'player', team: 'upstream', role: 'u-mayor' }, audience));
  const text = JSON.stringify(told);
  assert.ok(text.includes('We share.'));
  assert.ok(!text.includes('We wait.'));
});

test('where nothing can go on nothing is left behind, and a game that is not there cannot be forked', async (t) => {
  const { house, game, control } = await aGamePlayed(t);
  const rows = await house.db.game.count();
  await assert.rejects(forkAt(house, game, 1), { name: 'GameNotMade', code: 'nothing-to-fork' });
  await assert.rejects(forkAt(house, game, 100_000), { name: 'GameNotMade', code: 'nothing-to-fork' });
  await done(ask(house, game, control, { type: 'endExercise' }));
  await assert.rejects(forkAt(house, game, (await house.play.record(game)).length), { code: 'nothing-to-fork' });
  await assert.rejects(forkAt(house, 'g_nowhere', 1));
  assert.equal(await house.db.game.count(), rows);
});
