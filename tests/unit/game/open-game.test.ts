import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AGame, aGame, CONTROL } from '../../support/a-game';
import { given } from '../../support/given';
import { tinyScenario } from '../../support/tiny-scenario';

const opening = { type: 'openGame', title: 'Monday', form: 'long', scenarioHash: 'hash', settings: {} } as const;

describe('opening a game', () => {
  it('is done once, by the program', () => {
    given(new AGame(tinyScenario)).when(opening, CONTROL).refused('not-yours-to-do', { needs: 'system' });
    given(aGame()).when(opening, 'system').refused('game-already-open');
  });

  it('needs a form that the scenario has', () => {
    given(new AGame(tinyScenario)).when({ ...opening, form: 'huge' }, 'system').refused('unknown-form', { form: 'huge' });
  });

  it('tells all what they may know of the scenario', () => {
    const { game } = aGame().state;
    assert.deepEqual(game?.form, { id: 'long', name: 'Long', minutes: 60, turns: 2 });
    assert.deepEqual(game?.teams.map(({ id, postures }) => [id, postures]), [
      ['red', ['soft', 'firm']],
      ['blue', ['soft', 'firm']],
      ['green', ['soft', 'aloof']],
    ]);
    assert.equal(game?.settings.missedDecision, 'draft');
    assert.deepEqual(game?.indicators[0], { id: 'heat', name: 'Heat', text: 'How hot it is.', min: 0, max: 10, start: 5 });
  });

  it('tells nothing of the turns to come, of effects and of objectives', () => {
    const text = JSON.stringify(aGame().record);
    for (const secret of ['First', 'Second', 'It begins', 'r1a', 'b2b', 'heat by', 'red-calm', 'It boils', 'k1']) assert.ok(!text.includes(secret), secret);
  });

  it('comes before everything else', () => {
    given(new AGame(tinyScenario)).when({ type: 'seatArrives', seat: CONTROL, kind: 'control' }, 'system').refused('no-game');
    given(new AGame(tinyScenario)).when({ type: 'startExercise' }, CONTROL).refused('no-game');
  });
});
