import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whatNext } from '@/lib/game/preview';
import { aGame, aGameAdjudicating, type AGame } from '../../support/a-game';

const ahead = (game: AGame, reading?: 'default' | 'paper' | 'rival') => whatNext(game.state, game.circumstances(), reading);
const firstTurn = (red: string, blue: string, green: string) => aGame().start().to('deliberate').commit('red', red).commit('blue', blue).commit('green', green).to('adjudicate');

describe('what comes next, seen from the adjudication', () => {
  it('names the branches that would be taken, team by team, with what each would change', () => {
    const outlook = ahead(firstTurn('r1a', 'b1b', 'g1a'));
    assert.deepEqual(outlook?.indicators, { heat: 7, trust: 5 });
    assert.equal(outlook.end, null);
    assert.deepEqual({ ...outlook.next, branches: null }, { turn: 't2', number: 2, title: 'Second, longer', branches: null });
    assert.deepEqual(outlook.next?.branches.map(({ branch, team, addedBrief, prompt, unlocked, modified, effects }) => [branch, team, addedBrief, prompt, unlocked.map(({ label }) => label), modified?.label ?? null, effects.map(({ indicator, change }) => [indicator, change])]), [
      ['k1', 'red', 'A door opens.', 'What now?', ['Label r2c'], null, []],
      ['k1', 'blue', null, null, [], null, [['trust', -1]]],
      ['k2', 'blue', null, null, [], 'Label b2b', []],
    ]);
  });

  it('differs by reading, and keeps Control’s own values under each', () => {
    // Red's choice takes k1 in any case; k2 hangs on the heat, which blue's contested effect brings to 6, 8 or 4 (and the pair rule one more).
    const game = firstTurn('r1b', 'b1a', 'g1a');
    const heat = (outlook: ReturnType<typeof ahead>) => outlook?.indicators['heat'];
    assert.deepEqual([heat(ahead(game)), heat(ahead(game, 'paper')), heat(ahead(game, 'rival'))], [6, 8, 4]);
    assert.deepEqual((['default', 'paper', 'rival'] as const).map((reading) => ahead(game, reading)?.next?.branches.map(({ branch }) => branch)), [[], ['k2'], []]);
    const row = game.turn.adjudication?.rows.find(({ indicator }) => indicator === 'heat')?.row ?? '';
    game.do({ type: 'overrideEffect', turn: 't1', row, change: 2, why: 'Worse than that.' });
    assert.deepEqual([heat(ahead(game, 'paper')), heat(ahead(game, 'rival'))], [7, 7]);
    assert.equal(ahead(game.do({ type: 'chooseReading', turn: 't1', reading: 'rival' }))?.reading, 'rival', 'the chosen reading, if none is named');
  });

  it('says what the game then does, and leaves it as it is', () => {
    for (const [red, blue, green] of [['r1a', 'b1b', 'g1a'], ['r1b', 'b1a', 'g1a'], ['r1a', 'b1a', 'g1b']] as const) {
      const game = firstTurn(red, blue, green);
      const before = JSON.stringify(game.state);
      const outlook = ahead(game, 'paper');
      assert.equal(JSON.stringify(game.state), before);
      game.do({ type: 'chooseReading', turn: 't1', reading: 'paper' }).publish();
      assert.deepEqual(ahead(game), outlook, 'once published, what is published counts');
      assert.deepEqual(ahead(game.do({ type: 'pause' })), outlook, 'also while paused');
      game.do({ type: 'resume' }).next();
      assert.deepEqual(game.turn.branches.map(({ branch, team }) => [branch, team]), outlook?.next?.branches.map(({ branch, team }) => [branch, team]));
    }
  });

  it('follows a correction made after the publication', () => {
    const game = firstTurn('r1b', 'b1a', 'g1a').publish();
    assert.deepEqual(ahead(game)?.next?.branches, []);
    assert.deepEqual(ahead(game.do({ type: 'correctIndicator', indicator: 'heat', value: 7, why: 'Miscounted.' }))?.next?.branches.map(({ branch }) => branch), ['k2']);
  });

  it('after the last turn is the ending, and which objectives would be met', () => {
    const game = firstTurn('r1a', 'b1b', 'g1a').publish().next().to('deliberate').commit('red', 'r2a').commit('blue', 'b2a').commit('green', 'g2a').to('adjudicate');
    const outlook = ahead(game);
    assert.equal(outlook?.next, null);
    assert.equal(outlook?.end?.ending?.id, 'hot');
    game.publish().do({ type: 'endExercise' });
    assert.deepEqual(outlook?.end?.ending, game.state.outcome?.ending);
    assert.deepEqual(outlook?.end?.objectives.map(({ team, objective: { id }, met }) => ({ team, id, met })), Object.entries(game.state.objectives).flatMap(([team, dealt]) => dealt.map(({ id, met }) => ({ team, id, met }))));
  });

  it('is nothing before there is anything to publish, and after ENDEX', () => {
    assert.equal(ahead(aGame()), null);
    assert.equal(ahead(aGame().start()), null);
    assert.equal(ahead(aGameAdjudicating().do({ type: 'endExercise' })), null);
  });
});
