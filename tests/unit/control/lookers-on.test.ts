import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookersOn } from '@/components/control/lookers-on';
import { aGame } from '../../support/a-game';

describe('who looks on', () => {
  it('is listed apart from the players, mirrors by team, then observers, also those who were taken out', () => {
    const game = aGame();
    for (const seat of ['s_watcher1', 's_watcher2'] as const) game.do({ type: 'seatArrives', seat, kind: 'observer' }, 'system');
    for (const [seat, team] of [['s_mirror1', 'blue'], ['s_mirror2', 'red'], ['s_mirror3', 'blue']] as const) game.do({ type: 'mirrorArrives', seat, team }, 'system');
    game.do({ type: 'seatArrives', seat: 's_wall', kind: 'screen' }, 'system').do({ type: 'removeSeat', seat: 's_mirror1' });
    const listed = lookersOn(game.state).map(({ seat, number }) => [seat.id, number, seat.status]);
    assert.deepEqual(listed, [
      ['s_mirror2', 1, 'seated'], ['s_mirror1', 1, 'removed'], ['s_mirror3', 2, 'seated'],
      ['s_watcher1', 1, 'seated'], ['s_watcher2', 2, 'seated'],
    ]);
    assert.deepEqual(lookersOn(aGame().state), []);
  });
});
