import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forecastFacts } from '@/components/seat/forecast-fact';
import { aGameDeliberating } from '../../support/a-game';

it('a forecast is held against the leading posture of what was done', () => {
  const game = aGameDeliberating()
    .commit('red', 'r1a', { forecasts: { blue: { firm: 6, soft: 4 } } })
    .commit('blue', 'b1b')
    .to('reveal');
  assert.deepEqual(forecastFacts(game.turn, game.scenario.teams), [{ by: 'red', of: 'blue', expected: ['firm'], chips: 6, did: 'soft', right: 4 }]);
});

it('a forecast of a team that decided nothing is neither right nor wrong', () => {
  const game = aGameDeliberating().commit('red', 'r1a', { forecasts: { green: { soft: 10 } } }).to('reveal');
  assert.deepEqual(forecastFacts(game.turn, game.scenario.teams), [{ by: 'red', of: 'green', expected: ['soft'], chips: 10, did: null, right: 0 }]);
});
