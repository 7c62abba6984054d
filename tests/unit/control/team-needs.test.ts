import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { teamNeeds } from '@/components/control/team-needs';
import { aGame, aGameDeliberating, seatOf, type AGame } from '../../support/a-game';

const MINUTE = 60_000;
const everybody = (game: AGame) => ({ names: {}, online: Object.values(game.state.seats).map(({ id }) => id), idle: [], lastSeen: {} });
const needs = (game: AGame, people = everybody(game)) => teamNeeds(game.state, 'red', people, undefined, game.now);
const reading = (game: AGame) => game.do({ type: 'openItem', turn: 't1', item: 'brief' }, seatOf('red'));

describe('a team needs Control', () => {
  it('when nobody sits there, or nobody who sits there is connected', () => {
    assert.deepEqual(needs(aGame({ seats: [['blue', 'head']] })), ['nobody']);
    const game = aGame();
    assert.deepEqual(needs(game), []);
    assert.deepEqual(needs(game, { ...everybody(game), online: [] }), ['gone']);
  });

  it('when it asked and was not answered, until it is', () => {
    const game = aGame().do({ type: 'askControl', text: 'When do we start?' }, seatOf('red'));
    assert.deepEqual(needs(game), ['question']);
    const [asked] = game.state.lobby.rfis;
    assert.ok(asked);
    assert.deepEqual(needs(game.do({ type: 'answerRfi', rfi: asked.id, answer: 'Soon.' })), []);
  });

  it('when it has to decide and nobody has opened the brief, or those who are there may not commit', () => {
    const game = aGameDeliberating();
    assert.deepEqual(needs(game), ['unread']);
    reading(game);
    assert.deepEqual(needs(game), []);
    assert.deepEqual(needs(game, { ...everybody(game), online: [seatOf('red', 'aide')] }), ['noCommitter']);
  });

  it('when time runs short and nothing is marked, and when it is over; no more once it has sealed', () => {
    const game = reading(aGameDeliberating());
    assert.deepEqual(needs(game.after(2.5 * MINUTE)), ['unwritten']);
    assert.deepEqual(needs(game.after(3 * MINUTE)), ['overtime', 'unwritten']);
    assert.deepEqual(needs(game.commit('red', 'r1a')), []);
  });
});
