import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asksAlike } from '@/lib/review/comparison/asks-alike';
import { cohortsOf } from '@/lib/review/comparison/cohorts';
import { compareGames, medianOf } from '@/lib/review/comparison/compare';
import { gameSummary, type GameSummary } from '@/lib/review/comparison/game-summary';
import { comparisonSheets } from '@/lib/review/comparison/sheets';
import { voiceOf } from '@/lib/server/exports/voice';
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

describe('two versions of a scenario', () => {
  const changed = (change: (copy: typeof tinyScenario) => void) => {
    const copy = structuredClone(tinyScenario);
    change(copy);
    return copy;
  };
  const firstOption = (copy: typeof tinyScenario) => copy.turns[0]?.teams.red?.options[0] ?? assert.fail();

  it('ask alike where words, minutes and effects differ', () => {
    const mended = changed((copy) => {
      copy.version = '2';
      firstOption(copy).text = 'Mended.';
      firstOption(copy).effects = [];
    });
    assert.ok(asksAlike(tinyScenario, mended));
  });

  for (const [what, change] of Object.entries<(copy: typeof tinyScenario) => void>({
    'another id': (copy) => (copy.id = 'other'),
    'an option of another id': (copy) => (firstOption(copy).id = 'other'),
    'an option with another leading posture': (copy) => firstOption(copy).postures.unshift('soft'),
    'an option left out': (copy) => copy.turns[0]?.teams.red?.options.pop(),
    'an option locked': (copy) => (firstOption(copy).locked = true),
    'a posture that hedges now': (copy) => Object.assign(copy.postures[0] ?? {}, { hedge: !copy.postures[0]?.hedge }),
    'a turn of another id': (copy) => Object.assign(copy.turns[0] ?? {}, { id: 'other' }),
    'an indicator on another scale': (copy) => Object.assign(copy.indicators[0] ?? {}, { max: 99 }),
    'an ending of another id': (copy) => Object.assign(copy.endings[0] ?? {}, { id: 'other' }),
  })) {
    it(`do not ask alike with ${what}`, () => assert.ok(!asksAlike(tinyScenario, changed(change))));
  }
});

describe('cohorts side by side', () => {
  const games = ['a', 'b', 'a'].map((cohort, index) => ({ ...gameSummary(aGame().start().play({ red: index === 0 ? 'r1a' : 'r1b', blue: 'b1a', green: 'g1a' }).do({ type: 'endExercise' }).record, tinyScenario, { label: `G${index + 1}`, cohort }), version: '1' }));

  it('each stand on their own games, and together on all', () => {
    const split = cohortsOf(games, tinyScenario, true);
    assert.deepEqual(split.map(({ name, comparison }) => [name, comparison.n]), [['a', 2], ['b', 1]]);
    assert.deepEqual(cohortsOf(games, tinyScenario, false).map(({ name, comparison }) => [name, comparison.n]), [[null, 3]]);
    const reds = split.map(({ comparison }) => comparison.prompts.find(({ team, uses }) => team === 'red' && uses === 't1')?.options.map(({ games: count }) => count));
    assert.deepEqual(reds, [[1, 1], [0, 1]]);
  });

  it('are written into tables that name each game by its label, with a code book for every column', () => {
    const sheets = comparisonSheets(games, voiceOf('UTC').say);
    const rows = (id: string) => sheets.find((sheet) => sheet.id === id)?.rows ?? assert.fail(id);
    assert.deepEqual(rows('games').map(([label, cohort]) => [label, cohort]), [['G1', 'a'], ['G2', 'b'], ['G3', 'a']]);
    assert.equal(rows('compared').length, games.reduce((sum, { decisions }) => sum + decisions.length, 0));
    assert.equal(rows('ends').length, 3 * tinyScenario.indicators.length);
    assert.deepEqual(rows('codebook').map(([id, , column]) => `${id}/${column}`), sheets.filter(({ id }) => id !== 'codebook').flatMap(({ id, columns }) => columns.map(({ title }) => `${id}/${title}`)));
  });
});

it('the middle of some numbers', () => {
  assert.deepEqual([medianOf([]), medianOf([4]), medianOf([1, 3]), medianOf([1, 2, 9])], [null, 4, 2, 2]);
});
