import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingOf } from '@/lib/review/may-read';
import type { MselRow } from '@/lib/review/msel/msel-row';
import { mselRows } from '@/lib/review/msel/msel-rows';
import { departuresOf } from '@/lib/review/msel/off-plan';
import { turnOpenings } from '@/lib/review/msel/turn-openings';
import { aGame, CONTROL, seatOf, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { tinyScenario } from '../../support/tiny-scenario';

const MINUTE = 60_000;

function rowOf(game: AGame, inject: string): MselRow {
  const row = mselRows(game.record, game.scenario).find((one) => one.inject === inject);
  assert.ok(row, inject);
  return row;
}

describe('the MSEL, planned against actual', () => {
  it('is empty before a game is opened', () => {
    assert.deepEqual(mselRows([], tinyScenario), []);
  });

  it('before STARTEX lists what is planned, numbered in order, with blanks where nothing happened yet', () => {
    const rows = mselRows(aGame().record, tinyScenario);
    assert.deepEqual(rows.map(({ number, inject, turn, group, status }) => [number, inject, turn?.number, group, status]), [
      [1, 'i01', 1, 'deliberate', 'planned'],
      [2, 'i02', 1, 'deliberate', 'planned'],
      [3, 'i03', 2, 'deliberate', 'planned'],
    ]);
    const [first] = rows;
    assert.deepEqual(
      [first?.planned, first?.actual, first?.drift, first?.method, first?.expected, first?.note, first?.releasedBy, first?.reason, first?.position],
      [2 * MINUTE, null, null, null, null, null, null, null, null],
    );
    assert.deepEqual([first?.decisions, first?.objectives, first?.steps], [[], [], []]);
  });

  it('says when it came, how late that was and by whom it was released', () => {
    const game = aGame().start().to('deliberate').after(3 * MINUTE).do({ type: 'releaseInject', inject: 'i01', why: 'They were slow.' });
    const row = rowOf(game, 'i01');
    assert.deepEqual([row.planned, row.actual, row.drift], [2 * MINUTE, 3 * MINUTE, MINUTE]);
    assert.deepEqual([row.status, row.releasedBy, row.reason, row.method, row.from, row.month], ['released', CONTROL, 'They were slow.', 'screen', 'Press', 0]);
  });

  it('counts a pause as time that the class spends', () => {
    const game = aGame().start().to('deliberate').do({ type: 'pause' }).after(2 * MINUTE).do({ type: 'resume' }).do({ type: 'releaseInject', inject: 'i01' });
    assert.equal(rowOf(game, 'i01').actual, 2 * MINUTE);
  });

  it('of what the clock released, says so and keeps the reason given when it was scheduled', () => {
    const game = aGame().start().to('deliberate').do({ type: 'scheduleInject', inject: 'i01', phase: 'deliberate', minute: 1, why: 'After the speech.' });
    game.after(MINUTE).do({ type: 'releaseScheduled', inject: 'i01' }, 'system');
    const row = rowOf(game, 'i01');
    assert.deepEqual([row.status, row.releasedBy, row.reason], ['released', 'clock', 'After the speech.']);
    assert.deepEqual(row.steps.map(({ did, seat }) => [did, seat]), [['scheduled', CONTROL], ['released', null]]);
  });

  it('of what was held, skipped or missed, says so with the last reason and every step on the way', () => {
    const game = aGame().start().to('deliberate');
    game.do({ type: 'holdInject', inject: 'i01', why: 'Too early.' }).do({ type: 'skipInject', inject: 'i01', why: 'No time.' });
    game.do({ type: 'scheduleInject', inject: 'i02', phase: 'reveal', minute: 5 });
    game.play({ red: 'r1a', blue: 'b1a', green: 'g1b' }).next();
    const skipped = rowOf(game, 'i01');
    assert.deepEqual([skipped.status, skipped.reason, skipped.steps.map(({ why }) => why)], ['skipped', 'No time.', ['Too early.', 'No time.']]);
    assert.equal(rowOf(game, 'i02').status, 'missed');
  });

  it('tells readdressed and reworded injects from those that came as planned', () => {
    const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i01', to: ['red'], text: 'Another rumour.' }).do({ type: 'releaseInject', inject: 'i02' });
    const changed = rowOf(game, 'i01');
    assert.deepEqual([changed.to, changed.plannedTo, changed.message, changed.reworded], [['red'], 'all', 'Another rumour.', true]);
    const same = rowOf(game, 'i02');
    assert.deepEqual([same.to, same.plannedTo, same.reworded], [['blue', 'red'], ['red', 'blue'], false]);
  });

  it('puts what was improvised where it came, with no plan to have drifted from', () => {
    const game = aGame().start().to('deliberate').after(MINUTE).do({ type: 'improviseInject', kind: 'contingency', to: 'all', from: null, title: 'Storm', text: 'A storm comes.' });
    const rows = mselRows(game.record, tinyScenario);
    const row = rows.find(({ title }) => title === 'Storm');
    assert.deepEqual([row?.status, row?.source, row?.planned, row?.drift, row?.actual, row?.group, row?.plannedTo], ['improvised', 'improvised', null, null, MINUTE, 'deliberate', null]);
    assert.deepEqual(rows.map(({ title }) => title), ['Storm', 'Rumour', 'Report', 'Note']);
    game.do({ type: 'improviseInject', kind: 'media', to: ['red'], from: 'Wire service', title: 'Leak', text: 'A leak.', why: 'Red was too sure.' });
    const leak = mselRows(game.record, tinyScenario).find(({ title }) => title === 'Leak');
    assert.deepEqual([leak?.from, leak?.to, leak?.reason, leak?.releasedBy], ['Wire service', ['red'], 'Red was too sure.', CONTROL]);
  });

  it('keeps the turn of an inject that came in another one, and counts its drift from there', () => {
    const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i03' });
    const row = rowOf(game, 'i03');
    assert.deepEqual([row.turn?.id, row.planned, row.actual, row.drift], ['t2', 9 * MINUTE, 0, -9 * MINUTE]);
    assert.deepEqual(row.decisions.map(({ turn, team }) => `${turn}/${team}`), ['t1/green']);
  });

  it('links the decisions that the inject could still enter: of its addressees, before they sealed', () => {
    const game = aGame().start().to('deliberate').commit('red', 'r1a').do({ type: 'releaseInject', inject: 'i01' }).commit('blue', 'b1a').to('reveal').do({ type: 'releaseInject', inject: 'i02' });
    assert.deepEqual(rowOf(game, 'i01').decisions, [{ turn: 't1', team: 'blue', option: 'b1a' }, { turn: 't1', team: 'green', option: null }]);
    assert.deepEqual(rowOf(game, 'i02').decisions, []);
    const retaken = aGame().start().to('deliberate').commit('red', 'r1a').do({ type: 'releaseInject', inject: 'i02' }).do({ type: 'withdrawDecision', turn: 't1' }, seatOf('red')).commit('red', 'r1b').to('reveal');
    assert.deepEqual(rowOf(retaken, 'i02').decisions.map(({ team }) => team), ['red', 'blue'], 'the seal that was taken back closed nothing');
  });

  it('brings what the scenario says for Control: expected action, note, learning objectives by the claims they share', () => {
    const scenario = planB();
    const rows = mselRows(aGame({ scenario, form: scenario.forms[0]?.id ?? '' }).record, scenario);
    assert.equal(rows.length, scenario.injects.length);
    const boycott = rows.find(({ inject }) => inject === 'i05');
    assert.match(boycott?.expected ?? '', /two allies compare/);
    assert.match(boycott?.note ?? '', /Choose the ally/);
    const objectives = scenario.teaching.learning_objectives.filter(({ claims }) => claims.includes('C14')).map(({ id }) => id);
    assert.ok(objectives.length > 0);
    assert.deepEqual(boycott?.objectives, objectives);
  });

  it('plans by the form that is played, and by the minutes that Control chose', () => {
    const short = mselRows(aGame({ form: 'short' }).record, tinyScenario);
    assert.deepEqual(short.map(({ inject, turn, month }) => [inject, turn?.id, month]), [['i03', 's1', 9]]);
    const longer = mselRows(aGame({ settings: { minutes: { brief: 4 } } }).record, tinyScenario);
    assert.equal(longer[0]?.planned, 4 * MINUTE);
  });

  it('a release that the form does not plan has a row, and no planned time', () => {
    const game = aGame({ form: 'short' }).start().to('deliberate').do({ type: 'releaseInject', inject: 'i01' });
    const row = rowOf(game, 'i01');
    assert.deepEqual([row.turn?.id, row.planned, row.drift, row.status, row.source], ['s1', null, null, 'released', 'scenario']);
  });

  it('without the scenario leaves what was told, and nothing that was planned', () => {
    const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i01' });
    const player = readingOf(game.record, { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' });
    const rows = mselRows(player?.facts ?? [], null);
    assert.deepEqual(rows.map(({ inject, status, source, releasedBy, planned, expected }) => [inject, status, source, releasedBy, planned, expected]), [['i01', 'released', null, null, null, null]]);
  });

  it('a reader who is not among the addressees learns of no row', () => {
    const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i02' });
    const green = readingOf(game.record, { id: seatOf('green'), kind: 'player', team: 'green', role: 'head' });
    assert.deepEqual(mselRows(green?.facts ?? [], null), []);
  });
});

describe('departures from the plan', () => {
  const released = (more: object, after = 2 * MINUTE) => departuresOf(rowOf(aGame().start().to('deliberate').after(after).do({ type: 'releaseInject', inject: 'i01', ...more }), 'i01'));

  it('are none for what came within a minute of its time, as it was written, to whom it was meant for', () => {
    assert.deepEqual([released({}), released({}, 2 * MINUTE + 59_000)], [[], []]);
    assert.deepEqual(departuresOf(rowOf(aGame(), 'i01')), [], 'what is still to come departs from nothing');
  });

  it('say that it came early or late, to others, or in other words', () => {
    assert.deepEqual(released({}, 3 * MINUTE), ['late']);
    assert.deepEqual(released({}, MINUTE), ['early']);
    assert.deepEqual(released({ to: ['red'], text: 'Else.' }), ['readdressed', 'reworded']);
    assert.deepEqual(released({ to: ['green', 'blue', 'red'] }), ['readdressed'], 'each team by name is another audience than all');
  });

  it('say that it came in another turn, and count no minutes then', () => {
    assert.deepEqual(departuresOf(rowOf(aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i03' }), 'i03')), ['another-turn']);
  });

  it('say that it was held, skipped or missed; what was improvised had no plan', () => {
    const game = aGame().start().to('deliberate').do({ type: 'holdInject', inject: 'i01' }).do({ type: 'skipInject', inject: 'i02' }).do({ type: 'improviseInject', kind: 'media', to: 'all', from: null, title: 'New', text: 'New.' });
    assert.deepEqual(mselRows(game.record, tinyScenario).map(departuresOf), [[], ['held'], ['skipped'], []]);
  });
});

describe('when turns opened', () => {
  it('is counted from STARTEX, and is unknown before', () => {
    const game = aGame();
    assert.deepEqual(turnOpenings(game.record), []);
    game.start().after(MINUTE).play({ red: 'r1a', blue: 'b1a', green: 'g1b' }).after(MINUTE).next();
    assert.deepEqual(turnOpenings(game.record), [{ turn: 't1', number: 1, at: 0 }, { turn: 't2', number: 2, at: 2 * MINUTE }]);
  });
});
