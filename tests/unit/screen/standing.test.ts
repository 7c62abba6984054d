import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf } from '@/components/map/standing';
import { scenario } from '@/lib/game/scenario/scenario';
import { aGame } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const HEAT = { id: 'r', between: ['red', 'blue'] as [string, string], name: 'Heat', kind: 'alliance' as const, indicator: 'heat' };
const TURN = { red: 'r1a', blue: 'b1a', green: 'g1b' };

test('a game of directions tells moves only: the value that Control knows is not read', () => {
  const game = aGame().start();
  assert.deepEqual(standingOf(game.state, HEAT), { start: 5, value: null, moves: [], min: 0, max: 10, share: 0.5 });
  game.play(TURN);
  assert.ok((game.state.indicators.heat?.value ?? 0) > 6, 'Control knows that it rose by more than a step');
  assert.deepEqual(standingOf(game.state, HEAT), { start: 5, value: null, moves: ['up'], min: 0, max: 10, share: 0.6 });
});

test('at ENDEX the last value is told', () => {
  const game = aGame().start().play(TURN).do({ type: 'endExercise' });
  assert.equal(standingOf(game.state, HEAT)?.value, game.state.indicators.heat?.value);
});

test('a game of values tells the value as published, and as corrected', () => {
  const game = aGame({ scenario: scenario.parse({ ...tinyScenario, disclosure: 'values' }) }).start();
  assert.equal(standingOf(game.state, HEAT)?.value, 5);
  game.play(TURN).do({ type: 'correctIndicator', indicator: 'heat', value: 2, why: 'A slip.' });
  assert.deepEqual([standingOf(game.state, HEAT)?.value, standingOf(game.state, HEAT)?.share], [2, 0.2]);
  assert.equal(game.turn.published?.correctedAt, game.now);
});

test('a relation whose indicator the game does not have is not drawn', () => {
  assert.equal(standingOf(aGame().state, { ...HEAT, indicator: 'none' }), null);
});
