import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decisionName, readDecisionName } from '@/lib/review/compare/address';
import { exposureApart, leanings, sameQuestion, sinceDeliberation } from '@/lib/review/compare/apart';
import { decisionRecords } from '@/lib/review/decision-records';
import { readingOf } from '@/lib/review/may-read';
import { knownUntil, readsAs } from '@/lib/review/replay/then';
import { aGame, CONTROL, seatOf, sha256, type AGame } from '../../support/a-game';

function played(red = 'r1a'): AGame {
  const game = aGame().start().after(60_000).to('deliberate');
  game.after(30_000).do({ type: 'castStraw', turn: 't1', option: 'r1a' }, seatOf('red')).do({ type: 'castStraw', turn: 't1', option: 'r1b' }, seatOf('red', 'aide'));
  game.do({ type: 'sendCable', to: ['red'], text: 'For red alone.' }, seatOf('blue'));
  return game.after(90_000).commit('red', red).commit('blue', 'b1a').after(1_000).to('reveal');
}

function decisionOf(game: AGame, team: string) {
  return decisionRecords(game.record, { sha256, pairs: {} }).find((record) => record.team.id === team) ?? assert.fail(team);
}

describe('the name of a decision in an address', () => {
  it('is read as it was written, of this game and of another', () => {
    for (const name of [{ game: null, turn: 't-2', team: 'tokyo' }, { game: 'g_a-B_9', turn: 't2', team: 'tokyo' }] as const) assert.deepEqual(readDecisionName(decisionName(name)), name);
  });

  it('is nothing else', () => {
    for (const text of ['', 't2', 't2.', '.tokyo', 'a.b.c', 'g_x.t2.tokyo.more', undefined, ['t2.tokyo'], 7]) assert.equal(readDecisionName(text), null, String(text));
  });
});

describe('two decisions side by side', () => {
  it('tell what both teams had been sent from what only one had', () => {
    const game = played();
    const { both, onlyA, onlyB } = exposureApart(decisionOf(game, 'red').exposure, decisionOf(game, 'blue').exposure);
    assert.equal(both, 3, 'the situation, an objective in the same words, and what blue wrote to red');
    const green = exposureApart(decisionOf(game, 'red').exposure, decisionOf(game, 'green').exposure);
    assert.ok(green.onlyA.some(({ kind, text }) => kind === 'cable' && text === 'For red alone.'));
    assert.deepEqual(onlyA.map(({ kind }) => kind).sort(), ['brief']);
    assert.ok(onlyB.some(({ kind }) => kind === 'brief') && !onlyB.some(({ text }) => text === 'It begins.'));
    const same = exposureApart(decisionOf(game, 'red').exposure, decisionOf(played('r1b'), 'red').exposure);
    assert.deepEqual([same.onlyA, same.onlyB], [[], []]);
    const told = (value: number) => decisionOf(game, 'red').exposure.map((item) => ({ ...item, values: [{ id: 'heat', trend: 'up' as const, value }] }));
    assert.equal(exposureApart(told(3), told(4)).both, 0, 'the same indicator at another value is another thing');
  });

  it('answer the same question in two games, and another as two teams', () => {
    const game = played();
    assert.ok(sameQuestion(decisionOf(game, 'red'), decisionOf(played('r1b'), 'red')));
    assert.ok(!sameQuestion(decisionOf(game, 'red'), decisionOf(game, 'blue')));
  });

  it('count how the seats leaned, and the time from the opening of the deliberation', () => {
    const decision = decisionOf(played(), 'red');
    assert.deepEqual(leanings(decision), [{ label: 'Label r1a', votes: 1 }, { label: 'Label r1b', votes: 1 }]);
    assert.equal(sinceDeliberation(decision, decision.times.sealed), 120_000);
    assert.equal(sinceDeliberation(decision, null), null);
  });
});

describe('what a team knew when it decided', () => {
  it('ends with its seal, or before the reveal', () => {
    const game = played();
    const [red, green] = [decisionOf(game, 'red'), decisionOf(game, 'green')];
    assert.equal(knownUntil(red), game.record.find(({ type }) => type === 'DecisionSealed')?.position);
    assert.equal(knownUntil(green), (green.positions.revealed ?? 0) - 1);
  });

  it('is seen by the whole team’s eyes where the record is open, by the own before', () => {
    const game = played();
    const [control, head] = [{ id: CONTROL, kind: 'control' }, { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' }] as const;
    const reading = (seat: Parameters<typeof readingOf>[1]) => readingOf(game.record, seat) ?? assert.fail();
    assert.equal(readsAs(reading(control), control, 'blue'), 'team:blue');
    assert.equal(readsAs(reading(head), head, 'red'), `seat:${head.id}`);
    assert.equal(readsAs(reading(head), head, 'blue'), null);
  });
});
