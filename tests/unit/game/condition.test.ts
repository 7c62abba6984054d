import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds } from '@/lib/game/condition';
import type { Condition } from '@/lib/game/scenario';
import { initialState } from '@/lib/game/state';
import { aGame, aGameDeliberating } from '../../support/a-game';

// Red is firm, then soft; blue firm and soft, then firm; green aloof, then soft. Heat goes 5 → 9 → 10 → 9, trust 4 → 4 → 3 → 4.
const game = aGame().start().play({ red: 'r1a', blue: 'b1a', green: 'g1a' }).next().play({ red: 'r2b', blue: 'b2a', green: 'g2b' });
const is = (condition: Condition, expected = true) => assert.equal(holds(condition, game.state), expected, JSON.stringify(condition));

describe('a condition', () => {
  it('may hold always, or be made of others', () => {
    is({ always: true });
    is({ all: [{ always: true }, { not: { always: true } }] }, false);
    is({ any: [{ always: true }, { not: { always: true } }] });
  });

  it('asks whether any of some options was chosen', () => {
    is({ chosen: ['r1b', 'b2a'] });
    is({ chosen: ['r1b', 'g1b'] }, false);
  });

  it('does not count what is sealed and not revealed', () => {
    const sealed = aGameDeliberating().commit('red', 'r1a');
    assert.equal(holds({ chosen: ['r1a'] }, sealed.state), false);
    assert.equal(holds({ chosen: ['r1a'] }, sealed.next().state), true);
  });

  it('compares an indicator as it stands', () => {
    const trust = game.state.indicators['trust']?.value ?? 0;
    is({ indicator: { id: 'trust', op: '==', value: trust } });
    is({ indicator: { id: 'trust', op: '>=', value: trust } });
    is({ indicator: { id: 'trust', op: '<=', value: trust } });
    is({ indicator: { id: 'trust', op: '>', value: trust } }, false);
    is({ indicator: { id: 'trust', op: '<', value: trust } }, false);
    is({ indicator: { id: 'mood', op: '>=', value: 0 } }, false);
    assert.equal(holds({ indicator: { id: 'heat', op: '==', value: 5 } }, aGame().state), true);
  });

  it('compares an indicator as it stood at the end of a turn', () => {
    is({ indicator: { id: 'heat', op: '==', value: 9, at_end_of: 't1' } });
    is({ indicator: { id: 'heat', op: '==', value: 9, at_end_of: 't9' } }, false);
    const short = aGame({ form: 'short' }).start().play({ red: 'r2a' });
    assert.equal(holds({ indicator: { id: 'heat', op: '==', value: 6, at_end_of: 't2' } }, short.state), true);
  });

  it('counts decisions that carry a posture', () => {
    is({ count: { team: 'blue', any_postures: ['firm'], op: '==', n: 2 } });
    is({ count: { team: 'blue', any_postures: ['soft'], op: '==', n: 1 } });
    is({ count: { team: 'green', any_postures: ['firm'], op: '==', n: 0 } });
  });

  it('counts different postures used', () => {
    is({ count: { team: 'red', distinct_postures: ['firm', 'soft'], op: '==', n: 2 } });
    is({ count: { team: 'green', distinct_postures: ['firm', 'soft'], op: '==', n: 1 } });
  });

  it('looks for a decision answered by another, in the same turn or later', () => {
    const follow = (team: string, first: string, by: string[], then: string, within: number): Condition => ({
      follow: { first: { team, any_postures: [first] }, then: { teams: by, any_postures: [then] }, within },
    });
    is(follow('red', 'firm', ['blue'], 'firm', 0));
    is(follow('red', 'firm', ['green'], 'soft', 0), false);
    is(follow('red', 'firm', ['green'], 'soft', 1));
    is(follow('green', 'soft', ['red'], 'firm', 5), false);
  });

  it('asks how often a team repeated its leading posture', () => {
    is({ repeat: { team: 'blue', op: '==', n: 2 } });
    is({ repeat: { team: 'red', op: '==', n: 1 } });
    assert.equal(holds({ repeat: { team: 'red', op: '==', n: 0 } }, initialState), true);
  });

  it('passes over turns in which a team decided nothing', () => {
    const silent = aGame({ settings: { missedDecision: 'none' } }).start().play({ blue: 'b1a' }).next().play({ red: 'r2a' });
    assert.equal(holds({ count: { team: 'red', any_postures: ['firm', 'soft'], op: '==', n: 1 } }, silent.state), true);
    assert.equal(holds({ follow: { first: { team: 'blue', any_postures: ['firm'] }, then: { teams: ['red'], any_postures: ['firm'] }, within: 1 } }, silent.state), true);
  });
});
