import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL } from '../../support/a-game';
import { fact, given } from '../../support/given';
import { tinyScenario } from '../../support/tiny-scenario';

const publication = { type: 'publishAdjudication', turn: 't1', narrative: 'It happened.' } as const;
const rows = (game: ReturnType<typeof aGame>) => game.turn.adjudication?.rows.map(({ row, source, indicator, change }) => [row, source.id, indicator, change.default]);

describe('the effects proposed', () => {
  it('are those of the options in the order of teams, then of pair rules, for Control alone', () => {
    given(aGameDeliberating().commit('red', 'r1a').commit('blue', 'b1a').commit('green', 'g1b').next())
      .when({ type: 'openNext', from: { turn: 't1', phase: 'reveal' } }, CONTROL)
      .then(fact('all', 'PhaseOpened', { phase: 'adjudicate' }), fact('control', 'EffectsProposed', { turn: 't1', reading: 'default' }));
    assert.deepEqual(rows(aGameAdjudicating()), [['r1', 'r1a', 'heat', 2], ['r2', 'b1a', 'heat', 1], ['r3', 'g1b', 'trust', 1], ['r4', 'p1', 'heat', 1]]);
  });

  it('leave out teams without a decision', () => {
    assert.deepEqual(rows(aGameDeliberating().commit('green', 'g1b').to('adjudicate')), [['r1', 'g1b', 'trust', 1]]);
  });

  it('give a contested effect under each reading', () => {
    const row = aGameAdjudicating().turn.adjudication?.rows[1];
    assert.deepEqual([row?.change, row?.contested, row?.claims], [{ default: 1, paper: 3, rival: -1 }, true, ['K1']]);
    assert.equal(aGameAdjudicating({ settings: { reading: 'paper' } }).turn.adjudication?.reading, 'paper');
  });
});

describe('Control', () => {
  it('chooses a reading', () => {
    given(aGameAdjudicating()).when({ type: 'chooseReading', turn: 't1', reading: 'rival' }, CONTROL).then(fact('control', 'ReadingChosen', { reading: 'rival', seat: CONTROL }));
    given(aGameAdjudicating()).when({ type: 'chooseReading', turn: 't1', reading: 'default' }, CONTROL).then();
    const game = aGameAdjudicating().do({ type: 'chooseReading', turn: 't1', reading: 'rival' }).do(publication);
    assert.deepEqual(game.turn.adjudication?.after, { heat: 7, trust: 5 });
  });

  it('overrides a row, saying what stood before, and takes it back', () => {
    const override = { type: 'overrideEffect', turn: 't1', row: 'r2', change: -2, why: 'Nobody noticed.' } as const;
    given(aGameAdjudicating()).when(override, CONTROL).then(fact('control', 'EffectOverridden', { row: 'r2', was: 1, now: -2, why: 'Nobody noticed.', seat: CONTROL }));
    given(aGameAdjudicating().do({ type: 'chooseReading', turn: 't1', reading: 'paper' })).when(override, CONTROL).then(fact('control', 'EffectOverridden', { was: 3 }));
    given(aGameAdjudicating().do(override)).when({ ...override, change: 5 }, CONTROL).then(fact('control', 'EffectOverridden', { was: -2, now: 5 }));
    given(aGameAdjudicating().do(override)).when({ ...override, change: null }, CONTROL).then(fact('control', 'EffectOverridden', { was: -2, now: null }));
    given(aGameAdjudicating()).when({ ...override, change: null }, CONTROL).then();
    given(aGameAdjudicating()).when({ ...override, row: 'r9' }, CONTROL).refused('unknown-effect');
    assert.equal(aGameAdjudicating().do(override).do(publication).turn.adjudication?.after?.['heat'], 6);
  });

  it('adds an effect of its own', () => {
    const own = { type: 'addEffect', turn: 't1', indicator: 'trust', change: -3, why: 'A scandal.' } as const;
    const { rows: all } = aGameAdjudicating().do(own).turn.adjudication ?? { rows: [] };
    assert.deepEqual([all.at(-1)?.row, all.at(-1)?.source.kind, all.at(-1)?.change], ['r5', 'control', { default: -3, paper: -3, rival: -3 }]);
    given(aGameAdjudicating()).when({ ...own, indicator: 'mood' }, CONTROL).refused('unknown-indicator', { indicator: 'mood' });
  });

  it('does so in the adjudicate phase, before publication', () => {
    for (const asked of [{ type: 'chooseReading', turn: 't1', reading: 'rival' }, { type: 'addEffect', turn: 't1', indicator: 'heat', change: 1, why: 'x' }, { type: 'overrideEffect', turn: 't1', row: 'r1', change: 1, why: 'x' }, publication] as const) {
      given(aGameDeliberating()).when(asked, CONTROL).refused('not-adjudicating');
      given(aGameAdjudicating().publish()).when(asked, CONTROL).refused('already-published');
      given(aGameAdjudicating()).when({ ...asked, turn: 't2' }, CONTROL).refused('stale');
      given(aGame()).when(asked, CONTROL).refused('not-started');
    }
  });
});

describe('publication', () => {
  it('applies the effects, tells all where things moved and what happened, and closes the turn', () => {
    given(aGameAdjudicating())
      .when({ ...publication, teamNarratives: { blue: 'You know why.' } }, CONTROL)
      .then(
        fact('control', 'EffectsApplied', {
          reading: 'default',
          applied: [{ row: 'r1', change: 2 }, { row: 'r2', change: 1 }, { row: 'r3', change: 1 }, { row: 'r4', change: 1 }],
          before: { heat: 5, trust: 4 },
          after: { heat: 9, trust: 5 },
        }),
        fact('all', 'IndicatorsPublished', { indicators: [{ id: 'heat', trend: 'up', value: null }, { id: 'trust', trend: 'up', value: null }] }),
        fact('all', 'NarrativePublished', { text: 'It happened.' }),
        fact('team:blue', 'NarrativeDelivered', { team: 'blue', text: 'You know why.' }),
        fact('all', 'TurnClosed', { head: 'head' }),
      );
    given(aGameAdjudicating()).when({ ...publication, teamNarratives: { mauve: 'Who?' } }, CONTROL).refused('unknown-team');
  });

  it('keeps every indicator within its bounds, after each row', () => {
    const game = aGameAdjudicating()
      .do({ type: 'addEffect', turn: 't1', indicator: 'heat', change: 9, why: 'Up.' })
      .do({ type: 'addEffect', turn: 't1', indicator: 'heat', change: -1, why: 'Down.' })
      .do({ type: 'addEffect', turn: 't1', indicator: 'trust', change: -10, why: 'Down.' })
      .publish();
    assert.deepEqual(game.turn.adjudication?.after, { heat: 9, trust: 0 });
  });

  it('gives values only in games that disclose them', () => {
    const game = aGameDeliberating({ scenario: { ...tinyScenario, disclosure: 'values' } }).to('adjudicate').publish();
    assert.deepEqual(game.turn.published?.indicators, [{ id: 'heat', trend: 'steady', value: 5 }, { id: 'trust', trend: 'steady', value: 4 }]);
  });

  it('goes on in the next turn from where the last one ended', () => {
    const game = aGameAdjudicating().publish().next().play({ red: 'r2b', blue: 'b2b', green: 'g2b' });
    assert.deepEqual(game.turn.adjudication?.before, { heat: 9, trust: 5 });
  });
});
