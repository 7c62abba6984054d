import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareGames, medianOf } from '@/lib/review/comparison/compare';
import { gameSummary, type GameSummary } from '@/lib/review/comparison/game-summary';
import { aGame, seatOf, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { playScripted } from '../../support/scripted-game';
import { tinyScenario } from '../../support/tiny-scenario';

const MINUTE = 60_000;
const summaryOf = (game: AGame, label = 'G1'): GameSummary => gameSummary(game.record, tinyScenario, { label, cohort: '' });

describe('one game in a comparison', () => {
  it('counts the time to a seal without the time that stood still, and the dissents of its turn', () => {
    const game = aGame().start().to('deliberate').after(MINUTE).do({ type: 'pause' }).after(10 * MINUTE).do({ type: 'resume' }).after(2 * MINUTE);
    game.do({ type: 'recordDissent', turn: 't1', option: null, text: 'No.', anonymous: true }, seatOf('red')).commit('red', 'r1a').to('reveal');
    const [red, blue] = ['red', 'blue'].map((team) => summaryOf(game).decisions.find((decision) => decision.team === team));
    assert.deepEqual(red, { uses: 't1', team: 'red', option: 'r1a', sealedAfter: 3 * MINUTE, dissents: 1 });
    assert.deepEqual([blue?.option, blue?.sealedAfter], [null, null]);
  });

  it('has its indicators where they stand, as they were put right, and at the end those of ENDEX', () => {
    const game = aGame().start();
    assert.equal(summaryOf(game).indicators, null);
    game.to('deliberate').commit('red', 'r1a').to('adjudicate').publish();
    const heat = summaryOf(game).indicators?.heat ?? 0;
    const now = heat > 5 ? 1 : 9;
    game.do({ type: 'correctIndicator', indicator: 'heat', value: now, why: 'Miscounted.' });
    assert.equal(summaryOf(game).indicators?.heat, now);
    game.do({ type: 'endExercise' });
    assert.deepEqual([summaryOf(game).indicators?.heat, summaryOf(game).ended], [now, true]);
  });

  it('tells a rehearsal from a game with people in it', () => {
    const people = aGame().start();
    const { game: bots } = playScripted({ scenario: tinyScenario, form: 'long', seed: 3 });
    assert.deepEqual([summaryOf(people).rehearsed, summaryOf(bots).rehearsed], [false, true]);
  });
});

describe('many games', () => {
  it('are laid side by side: choices add up to the games that played the prompt, whichever form they used', () => {
    const scenario = planB();
    const games = [1, 2, 3, 4].map((seed) => playScripted({ scenario, form: seed % 2 ? 'long' : 'short', seed }).game);
    const summaries = games.map(({ record }, index) => gameSummary(record, scenario, { label: `G${index + 1}`, cohort: '' }));
    const found = compareGames(summaries, scenario);
    assert.equal(found.n, 4);
    assert.ok(found.prompts.length > 0);
    for (const { options, none, n, sealedAfter, dissented } of found.prompts) {
      assert.equal(options.reduce((sum, { games: count }) => sum + count, none), n);
      assert.ok(n <= 4 && sealedAfter.length <= n && dissented <= n);
      assert.deepEqual(sealedAfter, sealedAfter.toSorted((a, b) => a - b));
    }
    assert.ok(found.prompts.some(({ n }) => n === 4) && found.prompts.some(({ n }) => n === 2), 'both forms play some turns, one of them more');
    assert.equal(found.endings.reduce((sum, { games: count }) => sum + count, 0), 4);
    assert.ok(found.indicators.every(({ ends }) => ends.length === 4));
    assert.ok(found.surpriseBesideHedging.length > 0 && found.surpriseBesideHedging.every(({ team }) => team === 'tokyo' || team === 'seoul'));
  });

  it('of which none was played give nothing but zeros', () => {
    const found = compareGames([], tinyScenario);
    assert.deepEqual([found.n, found.prompts, found.surpriseBesideHedging], [0, [], []]);
  });
});

it('the middle of some numbers', () => {
  assert.deepEqual([medianOf([]), medianOf([4]), medianOf([1, 3]), medianOf([1, 2, 9])], [null, 4, 2, 2]);
});
