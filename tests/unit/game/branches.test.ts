import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aGame, CONTROL } from '../../support/a-game';
import { fact, given } from '../../support/given';

const firstTurn = (red: string, blue: string, green: string) => aGame().start().play({ red, blue, green });
const next = { type: 'openNext', from: { turn: 't1', phase: 'adjudicate' } } as const;

describe('opening a turn', () => {
  it('changes what earlier choices change: a text added, a prompt replaced, an option unlocked', () => {
    given(firstTurn('r1a', 'b1b', 'g1a'))
      .when(next, CONTROL)
      .then(
        fact('all', 'TurnOpened', { turn: 't2', number: 2, title: 'Second, longer', month: 3 }),
        fact('control', 'TurnPrepared', { turn: 't2' }),
        fact('control', 'BranchTaken', { turn: 't2', branch: 'k1', team: 'red', addedBrief: 'A door opens.', prompt: 'What now?', unlocked: ['r2c'], modified: null, claims: ['K1'] }),
        fact('control', 'BranchTaken', { branch: 'k1', team: 'blue', addedBrief: null, prompt: null, unlocked: [] }),
        fact('control', 'BranchTaken', { branch: 'k2', team: 'blue', modified: 'b2b' }),
        fact('team:red', 'BriefDelivered', {
          additions: ['A door opens.'],
          prompt: 'What now?',
          options: ['r2a', 'r2b', 'r2c'].map((id) => ({ id, label: `Label ${id}`, text: `Text ${id}.` })),
        }),
        fact('team:blue', 'BriefDelivered', { additions: [], prompt: 'What does blue do?' }),
        fact('team:green', 'BriefDelivered'),
        fact('all', 'PhaseOpened', { phase: 'brief' }),
      );
  });

  it('leaves locked options out, and takes no branch whose condition fails', () => {
    const game = firstTurn('r1b', 'b1b', 'g1a').do(next);
    assert.deepEqual(game.turn.branches, []);
    assert.deepEqual(game.turn.briefs['red']?.options.map(({ id }) => id), ['r2a', 'r2b']);
  });

  it('takes no branch whose exception holds', () => {
    assert.deepEqual(firstTurn('r1a', 'b1b', 'g1b').do(next).turn.branches.map(({ branch }) => branch), ['k1', 'k1']);
  });
});

describe('a branch taken', () => {
  it('puts its effects first among the turn’s, and modifies the option it names', () => {
    const game = firstTurn('r1a', 'b1b', 'g1a').do(next).to('deliberate').commit('red', 'r2a').commit('blue', 'b2b').commit('green', 'g2a').to('adjudicate');
    const rows = game.turn.adjudication?.rows.map(({ row, source, indicator, change }) => [row, source.kind, source.id, indicator, change.default]);
    assert.deepEqual(rows, [
      ['r1', 'branch', 'k1', 'trust', -1],
      ['r2', 'option', 'r2a', 'heat', 1],
      ['r3', 'option', 'r2a', 'trust', -1],
      ['r4', 'option', 'b2b', 'trust', -2],
      ['r5', 'option', 'b2b', 'heat', -1],
    ]);
  });
});
