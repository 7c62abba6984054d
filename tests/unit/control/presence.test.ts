import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whereaboutsOf } from '@/components/control/presence';
import type { People } from '@/lib/contract';
import { aGame, CONTROL, seatOf } from '../../support/a-game';

const [head, aide] = [seatOf('red'), seatOf('red', 'aide')];
const nobodyKnown: People = { names: {}, online: [], idle: [], lastSeen: {} };

describe('when somebody was last there', () => {
  it('is what the server has seen', () => {
    const { state } = aGame();
    assert.deepEqual(whereaboutsOf({ ...nobodyKnown, lastSeen: { [head]: 5_000_000 } }, state, head), { is: 'gone', since: 5_000_000, lastAct: null });
    assert.deepEqual(whereaboutsOf({ ...nobodyKnown, online: [head] }, state, head), { is: 'here' });
  });

  it('is unknown to a server that was started anew, and the record tells of their last act', () => {
    const game = aGame().after(1_000).do({ type: 'say', text: 'Hello.' }, head);
    assert.deepEqual(whereaboutsOf(nobodyKnown, game.state, head), { is: 'gone', since: null, lastAct: 1_001_000 });
    assert.deepEqual(whereaboutsOf(nobodyKnown, game.state, aide), { is: 'gone', since: null, lastAct: 1_000_000 }, 'the arrival');
    assert.deepEqual(whereaboutsOf(nobodyKnown, game.state, 's_nobody'), { is: 'gone', since: null, lastAct: null });
  });

  it('is not when Control acted in their place, nor when Control let them in', () => {
    const game = aGame().after(1_000).do({ type: 'actFor', seat: head, command: { type: 'say', text: 'For them.' } });
    assert.equal(game.state.lastActs[head], 1_000_000);
    game.after(1_000).do({ type: 'confirmPresence' }, head).do({ type: 'removeSeat', seat: head }).after(1_000).do({ type: 'admitSeat', seat: head });
    assert.equal(game.state.lastActs[head], 1_002_000);
    game.start().to('deliberate').after(1_000).do({ type: 'enterSlip', turn: 't1', team: 'red', seat: head, witness: CONTROL, decision: { option: 'r1a', rationale: 'On paper.' } });
    assert.equal(game.state.lastActs[head], 1_002_000, 'paper is not a page');
  });
});
