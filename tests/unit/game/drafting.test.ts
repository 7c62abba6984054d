import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftClosed } from '@/lib/game/drafting';
import { type AGame, aGame, aGameDeliberating } from '../../support/a-game';

const MINUTE = 60_000;
const lock = { settings: { onExpiry: 'lock' } } as const;
const closed = (game: AGame, team = 'red', turn = 't1') => draftClosed(game.state, team, turn, game.now)?.code ?? 'open';
const expire = (game: AGame) => game.do({ type: 'expirePhase', turn: 't1', phase: 'deliberate' }, 'system');

describe('a team’s draft', () => {
  it('is open from the brief to the reveal of its own turn', () => {
    assert.equal(closed(aGame()), 'not-started');
    assert.equal(closed(aGame().start()), 'open');
    assert.equal(closed(aGameDeliberating()), 'open');
    assert.equal(closed(aGameDeliberating(), 'red', 't2'), 'stale');
    assert.equal(closed(aGameDeliberating().to('reveal')), 'wrong-phase');
    assert.equal(closed(aGameDeliberating().do({ type: 'endExercise' })), 'ended');
  });

  it('closes with the time in which the team may commit, and opens again with more time', () => {
    const game = aGameDeliberating(lock).after(5 * MINUTE);
    assert.equal(closed(expire(game)), 'time-is-up');
    assert.equal(closed(game.do({ type: 'adjustClock', deltaMs: MINUTE })), 'open');
    assert.equal(closed(aGameDeliberating().after(60 * MINUTE)), 'open', 'overtime locks nothing');
  });

  it('closes for each team by its own time', () => {
    const game = aGameDeliberating(lock).do({ type: 'adjustClock', deltaMs: MINUTE, team: 'blue' }).after(5 * MINUTE);
    assert.deepEqual([closed(game, 'red'), closed(game, 'blue')], ['time-is-up', 'open']);
  });
});
