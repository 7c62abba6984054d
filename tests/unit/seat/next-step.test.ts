import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextStep } from '@/components/seat/next-step';
import { emptyDecision } from '@/components/seat/decision';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import { aGame, aGameAdjudicating, aGameDeliberating, type AGame, seatOf } from '../../support/a-game';

const head = seatOf('red');
const step = (game: AGame, { draft = emptyDecision, seat = head, tab = 'brief' }: { draft?: DecisionDraft; seat?: typeof head; tab?: string } = {}) =>
  nextStep(game.state, { id: seat, team: 'red' }, draft, game.now, tab);
const ten = { blue: { firm: 10 }, green: { soft: 10 } };
const written: DecisionDraft = { option: 'r1a', rationale: 'Because.', alternatives: [], forecasts: {} };
const reading = (game: AGame, ...seats: (typeof head)[]) => {
  for (const seat of seats) game.do({ type: 'openItem', turn: game.turn.id, item: 'brief' }, seat);
  return game;
};
const voting = (game: AGame) => game.do({ type: 'castStraw', turn: game.turn.id, option: 'r1a' }, head);

describe('the one thing to do now', () => {
  it('is to say that one is here, then to wait for Control to start', () => {
    const game = aGame();
    assert.deepEqual(step(game), { kind: 'do', key: 'confirm', go: null });
    game.do({ type: 'confirmPresence' }, head);
    assert.deepEqual(step(game), { kind: 'wait', key: 'start', go: null });
  });

  it('is to read the brief before anything else, in whatever phase', () => {
    assert.deepEqual(step(aGame().start()), { kind: 'do', key: 'readBrief', go: 'brief' });
    assert.deepEqual(step(aGameDeliberating()), { kind: 'do', key: 'readBrief', go: 'brief' });
  });

  it('leads from the straw vote over the reasons and the forecast to the seal', () => {
    const game = reading(aGameDeliberating(), head);
    assert.deepEqual(step(game), { kind: 'do', key: 'vote', go: 'decide' });
    voting(game);
    assert.deepEqual(step(game), { kind: 'do', key: 'write', go: 'decide' });
    assert.deepEqual(step(game, { draft: written }), { kind: 'do', key: 'forecast', go: 'forecast' });
    assert.deepEqual(step(game, { draft: { ...written, forecasts: ten } }), { kind: 'do', key: 'review', go: 'review' });
  });

  it('names who has the pen, and who may seal, to those who may not', () => {
    const aide = seatOf('red', 'aide');
    const game = voting(reading(aGameDeliberating(), head, aide)).do({ type: 'castStraw', turn: 't1', option: 'r1b' }, aide);
    game.do({ type: 'takePen', turn: 't1' }, head);
    assert.deepEqual(step(game, { seat: aide }), { kind: 'wait', key: 'pen', go: 'decide', seats: [head] });
    assert.deepEqual(step(game, { seat: aide, draft: written }), { kind: 'wait', key: 'commit', go: 'decide', seats: [head] });
  });

  it('names the teams that one waits for once one has sealed', () => {
    const game = aGameDeliberating().commit('red', 'r1a').commit('blue', 'b1a');
    assert.deepEqual(step(game), { kind: 'sealed', at: game.now, teams: ['green'] });
  });

  it('counts nobody who doubles a team: one player alone votes for nobody, and no team is waited for that only a mirror sees', () => {
    const game = aGameDeliberating({ seats: [['red', 'head'], ['blue', 'head']] });
    for (const team of ['red', 'green']) game.do({ type: 'mirrorArrives', seat: `s_mirror-${team}`, team }, 'system');
    assert.deepEqual(step(reading(game, head)), { kind: 'do', key: 'write', go: 'decide' });
    game.commit('red', 'r1a');
    assert.deepEqual(step(game), { kind: 'sealed', at: game.now, teams: ['blue'] });
  });

  it('is to wait while the exercise is paused', () => {
    const game = aGameDeliberating().do({ type: 'pause' });
    assert.deepEqual(step(game), { kind: 'wait', key: 'paused', go: null });
  });

  it('is to read what happened, then to wait for the next turn', () => {
    const game = aGameAdjudicating();
    assert.deepEqual(step(game, { tab: 'decide' }), { kind: 'wait', key: 'adjudication', go: null });
    game.publish();
    assert.deepEqual(step(game), { kind: 'do', key: 'readNarrative', go: 'decide' });
    game.do({ type: 'openItem', turn: 't1', item: 'narrative' }, head);
    assert.deepEqual(step(game), { kind: 'wait', key: 'nextTurn', go: null });
  });
});
