import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Seat } from '@/lib/game/seat';
import { indicatorHistory } from '@/lib/review/indicator-history';
import { readingOf } from '@/lib/review/may-read';
import { moments, neighbours } from '@/lib/review/moments';
import { seatOfReader } from '@/lib/review/reader';
import { seatLabels } from '@/lib/review/seat-labels';
import { stateAt } from '@/lib/review/state-at';
import { aGame, CONTROL, seatOf } from '../../support/a-game';

const BLUE: Seat = { id: seatOf('blue'), kind: 'player', team: 'blue', role: 'head' };
const played = () => aGame().start().play({ red: 'r1a', blue: 'b1a', green: 'g1b' });

describe('who may read a record', () => {
  it('Control reads all of it at any time', () => {
    const { record } = played();
    assert.deepEqual(readingOf(record, { id: CONTROL, kind: 'control' }), { facts: record, whole: true });
  });

  it('a player reads its own part, numbered without gaps, until the record is opened', () => {
    const { record } = played();
    const facts = readingOf(record, BLUE)?.facts ?? [];
    assert.ok(facts.length > 0 && facts.length < record.length);
    assert.deepEqual(facts.map(({ position }) => position), facts.map((_, index) => index + 1));
    assert.ok(!facts.some(({ audience }) => audience === 'control' || audience === 'team:red'));
  });

  it('a player reads all of it once the record is opened', () => {
    const game = played().do({ type: 'endExercise' }).do({ type: 'openRecord' });
    assert.equal(readingOf(game.record, BLUE)?.facts.length, game.record.length);
  });

  it('the wall reads no log', () => {
    assert.equal(readingOf(played().record, { id: 's_wall', kind: 'screen' }), null);
  });
});

describe('reading as somebody at a moment', () => {
  it('as a team one knows that team’s secrets and no other’s', () => {
    const { record } = played();
    const seat = seatOfReader(record, 'team:red');
    assert.ok(seat);
    const state = stateAt(record, seat, null);
    assert.deepEqual(Object.keys(state.turns.t1?.briefs ?? {}), ['red']);
  });

  it('before the reveal nobody’s decision is known to the wall', () => {
    const { record } = played();
    const seat = seatOfReader(record, 'screen');
    const reveal = record.find(({ type }) => type === 'DecisionRevealed');
    assert.ok(seat && reveal);
    assert.deepEqual(stateAt(record, seat, reveal.position - 1).turns.t1?.revealed, {});
    assert.equal(Object.keys(stateAt(record, seat, null).turns.t1?.revealed ?? {}).length, 3);
  });

  it('nobody reads as a team that does not exist', () => {
    assert.equal(seatOfReader(played().record, 'team:atlantis'), null);
    assert.equal(seatOfReader(played().record, 'seat:s_nobody'), null);
  });
});

describe('the timeline', () => {
  it('goes from the opening on, in order, and finds its way from any position', () => {
    const all = moments(played().record);
    assert.equal(all[0]?.type, 'GameOpened');
    assert.deepEqual([...all].sort((a, b) => a.position - b.position), all);
    const [first, second, third] = all;
    assert.deepEqual(neighbours(all, second?.position ?? 0), { previous: first, next: third });
  });

  it('calls seats by their offices', () => {
    const labels = seatLabels(played().record);
    assert.deepEqual(labels[seatOf('red')], { kind: 'player', team: 'red', office: 'Head', ordinal: 1, scripted: false });
  });
});

describe('indicators over the turns', () => {
  it('are exact for Control and directions for a player in a game that tells directions', () => {
    const { record } = played();
    const [heat] = indicatorHistory(record);
    assert.deepEqual(heat?.points.map(({ value }) => value !== null), [true, true]);
    const [told] = indicatorHistory(readingOf(record, BLUE)?.facts ?? []);
    assert.deepEqual(told?.points.map(({ value, trend }) => [value !== null, trend !== null]), [[true, false], [false, true]]);
  });

  it('are as Control put them right, in the turn they were published in', () => {
    const game = played();
    const before = indicatorHistory(game.record)[0]?.points.at(-1)?.value ?? 0;
    const now = before > 5 ? 0 : 10;
    const { record } = game.do({ type: 'correctIndicator', indicator: 'heat', value: now, why: 'Miscounted.' });
    assert.equal(indicatorHistory(record)[0]?.points.at(-1)?.value, now);
    const told = indicatorHistory(readingOf(record, BLUE)?.facts ?? [])[0]?.points.at(-1);
    assert.deepEqual([told?.value, told?.trend], [null, now > 5 ? 'up' : 'down']);
  });
});
