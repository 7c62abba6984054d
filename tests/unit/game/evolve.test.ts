import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valueNow } from '@/lib/game/indicators';
import { feedOf, viewOf } from '@/lib/game/project';
import { fold } from '@/lib/game/evolve';
import type { GameEvent } from '@/lib/game/events';
import type { Seat } from '@/lib/game/seat';
import { initialState } from '@/lib/game/state';
import { aGameAdjudicating, aGameDeliberating, seatOf } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const red: Seat = { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' };
const blue: Seat = { id: seatOf('blue'), kind: 'player', team: 'blue', role: 'head' };
const wall: Seat = { id: 's_wall', kind: 'screen' };

describe('a view', () => {
  it('has its own team’s decision, and of the others only that they sealed', () => {
    const { record } = aGameDeliberating().commit('red', 'r1a').commit('blue', 'b1a');
    const [turn] = Object.values(viewOf(red, record).turns);
    assert.deepEqual(Object.keys(turn?.submitted ?? {}), ['red']);
    assert.deepEqual(Object.keys(turn?.seals ?? {}), ['red', 'blue']);
    assert.deepEqual(Object.keys(turn?.briefs ?? {}), ['red']);
  });

  it('of the wall has nobody’s secrets', () => {
    const { record } = aGameDeliberating().commit('red', 'r1a').do({ type: 'say', text: 'Psst.' }, seatOf('blue'));
    const view = viewOf(wall, record);
    assert.deepEqual([view.objectives, view.turns['t1']?.briefs, view.turns['t1']?.submitted, view.turns['t1']?.talk], [{}, {}, {}, []]);
  });

  it('shows trends and no values, where only the direction is disclosed, until ENDEX', () => {
    const game = aGameAdjudicating().publish();
    assert.deepEqual(viewOf(red, game.record).indicators['heat'], { start: 5, value: null, trend: 'up' });
    assert.equal(game.state.indicators['heat']?.value, 9);
    assert.equal(viewOf(red, game.do({ type: 'endExercise' }).record).indicators['heat']?.value, 9);
  });

  it('shows values from the start, where they are disclosed', () => {
    const game = aGameDeliberating({ scenario: { ...tinyScenario, disclosure: 'values' } });
    assert.equal(viewOf(wall, game.record).indicators['heat']?.value, 5);
    assert.equal(valueNow(game.state, 'heat'), 5);
  });

  it('has an answered question of another team without who asked', () => {
    const game = aGameDeliberating().do({ type: 'askControl', text: 'May we?' }, seatOf('blue'));
    game.do({ type: 'answerRfi', rfi: game.turn.rfis[0]?.id ?? 'i_none', answer: 'You may.', toAll: true });
    const [rfi] = viewOf(red, game.record).turns['t1']?.rfis ?? [];
    assert.deepEqual([rfi?.team, rfi?.seat, rfi?.question, rfi?.answer], [null, null, 'May we?', 'You may.']);
    assert.equal(viewOf(blue, game.record).turns['t1']?.rfis[0]?.seat, seatOf('blue'));
  });

  it('learns the other teams’ objectives at ENDEX', () => {
    const game = aGameDeliberating();
    assert.deepEqual(Object.keys(viewOf(red, game.record).objectives), ['red']);
    assert.deepEqual(viewOf(red, game.do({ type: 'endExercise' }).record).objectives['blue'], [{ id: 'blue-calm', label: 'Calm', text: 'Heat stays low.', met: true }]);
  });

  it('is made of a feed that says nothing of the whole record', () => {
    const feed = feedOf(red, aGameDeliberating().record);
    assert.ok(feed.every((event) => !('position' in event)));
  });
});

describe('an event of a later version of the program', () => {
  it('changes nothing', () => {
    const unheard = { audience: 'all', number: 1, at: 1, type: 'MoonLanded', data: {} } as unknown as GameEvent;
    assert.equal(fold([unheard]), initialState);
  });
});
