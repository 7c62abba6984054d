import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomes } from '@/components/adjudicate/outcomes';
import { nextStep } from '@/components/control/next-step';
import { runOfShow } from '@/components/control/run-of-show';
import { aGame, aGameAdjudicating, CONTROL, seatOf, type AGame } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const run = runOfShow(tinyScenario, 'long');
const step = (game: AGame) => nextStep(game.state, run);

describe('the next action', () => {
  it('goes through a whole game, each press doing what it says', () => {
    const game = aGame();
    const seen: string[] = [];
    for (let guard = 0; guard < 30; guard += 1) {
      const next = step(game);
      seen.push(next.kind);
      if (next.kind === 'read') break;
      if (next.kind === 'publish') game.publish();
      else game.do(next.kind === 'hotWash' ? next.then : next.command, CONTROL);
    }
    const turn = ['deliberate', 'reveal', 'adjudicate', 'publish'];
    assert.deepEqual(seen, ['start', ...turn, 'turn', ...turn, 'end', 'hotWash', 'read']);
  });

  it('names the teams that have not sealed, and what will stand for each', () => {
    const game = aGame().start().to('deliberate').commit('red', 'r1a');
    const content = { option: 'b1a', rationale: '', alternatives: [], forecasts: {} };
    const next = nextStep(game.state, run, { blue: { savedAt: 1, by: 's_blue-head', content } });
    assert.deepEqual(next.kind === 'reveal' ? next.missing : null, [{ team: 'blue', stands: 'draft' }, { team: 'green', stands: 'none' }]);
  });

  it('expects of straw votes what the reveal makes of them', () => {
    const game = aGame({ settings: { missedDecision: 'straw' } }).start().to('deliberate');
    game.do({ type: 'castStraw', turn: 't1', option: 'r1a' }, seatOf('red')).do({ type: 'castStraw', turn: 't1', option: 'b1a' }, seatOf('blue'));
    game.do({ type: 'castStraw', turn: 't1', option: 'b1b' }, seatOf('blue', 'aide'));
    const next = step(game);
    game.next();
    const revealed = ['red', 'blue', 'green'].map((team) => ({ team, stands: game.turn.revealed[team]?.origin }));
    assert.deepEqual(next.kind === 'reveal' ? next.missing : null, revealed);
  });

  it('says how many minutes the phase will have, the game’s own before the form’s', () => {
    const byForm = step(aGame().start());
    const own = step(aGame({ settings: { minutes: { deliberate: 12 } } }).start());
    assert.deepEqual([byForm, own].map((next) => ('minutes' in next ? next.minutes : null)), [5, 12]);
  });

  it('after ENDEX is the hot wash, and opening the record is called early until somebody has written down a first reaction', () => {
    const game = aGame().start();
    game.do({ type: 'endExercise' }, CONTROL);
    const early = [null, 0, 1].map((reactions) => {
      const next = nextStep(game.state, run, {}, reactions);
      return next.kind === 'hotWash' && next.early;
    });
    assert.deepEqual(early, [true, true, false]);
    assert.equal(step(game.do({ type: 'openRecord' }, CONTROL)).kind, 'read');
  });

  it('while the exercise is paused, is to resume', () => {
    assert.equal(step(aGame().start().do({ type: 'pause' })).kind, 'resume');
  });
});

describe('the readings compared', () => {
  it('end where publishing under each of them would end', () => {
    for (const reading of ['default', 'paper', 'rival'] as const) {
      const game = aGameAdjudicating();
      const { adjudication } = game.turn;
      assert.ok(adjudication);
      const expected = outcomes(adjudication, game.state).map(({ under }) => under[reading]);
      game.do({ type: 'chooseReading', turn: 't1', reading }).publish();
      const { after } = game.turn.adjudication ?? {};
      assert.deepEqual(game.state.game?.indicators.map(({ id }) => after?.[id]), expected, reading);
    }
  });
});
