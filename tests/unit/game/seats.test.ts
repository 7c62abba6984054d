import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayCommit } from '@/lib/game/authority';
import { aGame, aGameDeliberating, CONTROL, seatOf } from '../../support/a-game';
import { fact, given } from '../../support/given';

const arrival = { type: 'playerArrives', seat: 's_newcomer', team: 'red', role: 'aide' } as const;
const admitted = fact('all', 'SeatAdmitted', { seat: 's_newcomer', kind: 'player', team: 'red', role: 'aide' });

describe('arriving', () => {
  it('by an open door takes a seat at once, whoever holds the same role', () => {
    given(aGame()).when(arrival, 'system').then(admitted);
  });

  it('by a door with approval waits, and only Control hears of it', () => {
    given(aGame().do({ type: 'setDoor', door: 'approval' })).when(arrival, 'system').then(fact('control', 'SeatRequested', { seat: 's_newcomer', team: 'red' }));
  });

  it('at a locked door is refused', () => {
    given(aGame().do({ type: 'setDoor', door: 'locked' })).when(arrival, 'system').refused('door-locked');
  });

  it('needs a team and a role of this game', () => {
    given(aGame()).when({ ...arrival, team: 'mauve' }, 'system').refused('unknown-team', { team: 'mauve' });
    given(aGame()).when({ ...arrival, team: '__proto__' }, 'system').refused('unknown-team');
    given(aGame()).when({ ...arrival, role: 'spy' }, 'system').refused('unknown-role', { role: 'spy' });
  });

  it('takes no seat twice, whatever became of it', () => {
    given(aGame().do(arrival, 'system')).when(arrival, 'system').refused('seat-taken');
    given(aGame().do(arrival, 'system').do({ type: 'removeSeat', seat: arrival.seat })).when(arrival, 'system').refused('seat-taken');
    given(aGame()).when({ type: 'seatArrives', seat: CONTROL, kind: 'observer' }, 'system').refused('seat-taken');
  });

  it('as observer or screen passes every door', () => {
    given(aGame().do({ type: 'setDoor', door: 'locked' }))
      .when({ type: 'seatArrives', seat: 's_wall', kind: 'screen' }, 'system')
      .then(fact('all', 'SeatAdmitted', { kind: 'screen', team: null, role: null }));
  });
});

describe('the door', () => {
  it('is announced to all when it changes', () => {
    given(aGame()).when({ type: 'setDoor', door: 'locked' }, CONTROL).then(fact('all', 'DoorSet', { door: 'locked' }));
  });
  it('set as it is changes nothing', () => {
    given(aGame()).when({ type: 'setDoor', door: 'open' }, CONTROL).then();
  });
});

describe('whoever waits', () => {
  const waiting = () => aGame().do({ type: 'setDoor', door: 'approval' }).do(arrival, 'system');

  it('is admitted by Control', () => {
    given(waiting()).when({ type: 'admitSeat', seat: arrival.seat }, CONTROL).then(admitted);
  });
  it('is refused by Control, unheard by the others', () => {
    given(waiting()).when({ type: 'refuseSeat', seat: arrival.seat }, CONTROL).then(fact('control', 'SeatRefused', { seat: arrival.seat }));
  });
  it('may be let in after all', () => {
    given(waiting().do({ type: 'refuseSeat', seat: arrival.seat })).when({ type: 'admitSeat', seat: arrival.seat }, CONTROL).then(admitted);
  });
  it('may do nothing yet', () => {
    given(waiting()).when({ type: 'say', text: 'Hello?' }, arrival.seat).refused('not-yours-to-do', { needs: 'admission' });
  });
  it('must be waiting to be admitted or refused', () => {
    given(aGame()).when({ type: 'admitSeat', seat: 's_nobody' }, CONTROL).refused('unknown-seat');
    given(aGame()).when({ type: 'admitSeat', seat: seatOf('red') }, CONTROL).refused('seat-taken');
    given(aGame()).when({ type: 'refuseSeat', seat: 's_nobody' }, CONTROL).refused('unknown-seat');
    given(aGame()).when({ type: 'refuseSeat', seat: seatOf('red') }, CONTROL).refused('seat-taken');
    given(waiting().do({ type: 'refuseSeat', seat: arrival.seat })).when({ type: 'refuseSeat', seat: arrival.seat }, CONTROL).refused('seat-gone');
  });
});

describe('a seat', () => {
  it('is removed by Control, and then asks in vain', () => {
    given(aGame()).when({ type: 'removeSeat', seat: seatOf('red') }, CONTROL).then(fact('all', 'SeatRemoved', { seat: seatOf('red'), to: null }));
    given(aGame().do({ type: 'removeSeat', seat: seatOf('red') })).when({ type: 'say', text: 'Hello?' }, seatOf('red')).refused('seat-gone');
    given(aGame().do({ type: 'removeSeat', seat: seatOf('red') })).when({ type: 'removeSeat', seat: seatOf('red') }, CONTROL).refused('seat-gone');
    given(aGame()).when({ type: 'removeSeat', seat: 's_nobody' }, CONTROL).refused('unknown-seat');
  });

  it("of Control's is not removed by itself", () => {
    given(aGame()).when({ type: 'removeSeat', seat: CONTROL }, CONTROL).refused('not-yours-to-do', { needs: 'another-control' });
  });

  it('never changes its sight: who moves gets another', () => {
    const move = { type: 'moveSeat', seat: seatOf('red', 'aide'), to: 's_moved', team: 'blue', role: 'aide' } as const;
    given(aGame())
      .when(move, CONTROL)
      .then(
        fact('all', 'SeatRemoved', { seat: seatOf('red', 'aide'), to: 's_moved' }),
        fact('all', 'SeatAdmitted', { seat: 's_moved', kind: 'player', team: 'blue', role: 'aide' }),
      );
    const moved = aGame().do(move);
    given(moved).when({ type: 'admitSeat', seat: seatOf('red', 'aide') }, CONTROL).refused('seat-gone');
    given(moved).when({ ...move, to: 's_again' }, CONTROL).refused('seat-gone');
    given(aGame()).when({ ...move, to: seatOf('blue') }, CONTROL).refused('seat-taken');
    given(aGame()).when({ ...move, team: 'mauve' }, CONTROL).refused('unknown-team');
    given(aGame()).when({ ...move, role: 'spy' }, CONTROL).refused('unknown-role');
    given(aGame()).when({ ...move, seat: CONTROL }, CONTROL).refused('unknown-seat');
  });

  it('says once that its person is here', () => {
    given(aGame()).when({ type: 'confirmPresence' }, seatOf('red')).then(fact('all', 'SeatConfirmed', { seat: seatOf('red') }));
    given(aGame().do({ type: 'confirmPresence' }, seatOf('red'))).when({ type: 'confirmPresence' }, seatOf('red')).then();
  });
});

describe('who may ask', () => {
  it('is a seat of this game', () => {
    given(aGame()).when({ type: 'say', text: 'Hello' }, 's_stranger').refused('unknown-seat');
    given(aGame()).when({ type: 'pause' }, 's_stranger').refused('unknown-seat');
  });
  it('is Control for what is Control’s, and a player for what is the players’', () => {
    given(aGame()).when({ type: 'startExercise' }, seatOf('red')).refused('not-yours-to-do', { needs: 'control' });
    given(aGame()).when({ type: 'say', text: 'Hello' }, CONTROL).refused('not-yours-to-do', { needs: 'player' });
    given(aGame()).when({ type: 'say', text: 'Hello' }, 'system').refused('not-yours-to-do', { needs: 'player' });
    given(aGame()).when({ type: 'expirePhase', turn: 't1', phase: 'deliberate' }, CONTROL).refused('not-yours-to-do', { needs: 'system' });
  });
  it('is never an observer or a screen', () => {
    const watched = aGame().do({ type: 'seatArrives', seat: 's_watcher', kind: 'observer' }, 'system').do({ type: 'seatArrives', seat: 's_wall', kind: 'screen' }, 'system');
    given(watched).when({ type: 'pause' }, 's_watcher').refused('not-yours-to-do');
    given(watched).when({ type: 'say', text: 'Hello' }, 's_wall').refused('not-yours-to-do');
  });
});

describe('who may commit', () => {
  const [head, aide] = [seatOf('red'), seatOf('red', 'aide')];
  const over = { type: 'giveCommitRight', seat: aide, insteadOf: head } as const;
  const seals = { type: 'commitDecision', turn: 't1', decision: { option: 'r1a', rationale: 'Now.' } } as const;
  it('is handed over by Control: one gains the right, the other loses it, and the team hears of both', () => {
    const game = aGameDeliberating();
    given(game).when(over, CONTROL).then(fact('team:red', 'CommitRightGiven', { team: 'red', seat: aide, by: CONTROL }), fact('team:red', 'CommitRightTaken', { team: 'red', seat: head, by: CONTROL }));
    game.do(over);
    given(game).when(seals, head).refused('not-yours-to-do', { needs: 'commit-right' });
    given(game).when(over, CONTROL).then();
    given(game).when(seals, aide).then(fact('team:red', 'DecisionSubmitted', { seat: aide }), fact('all', 'DecisionSealed', { number: 1 }));
    given(game).when({ type: 'withdrawDecision', turn: 't1' }, head).refused('not-yours-to-do');
  });
  it('can be taken back by handing it to whoever had it before', () => {
    const game = aGameDeliberating().do({ ...over, insteadOf: null });
    const back = { type: 'giveCommitRight', seat: head, insteadOf: aide } as const;
    given(game).when(back, CONTROL).then(fact('team:red', 'CommitRightTaken', { seat: aide }));
    given(game.do(back)).when(seals, aide).refused('not-yours-to-do', { needs: 'commit-right' });
    given(game).when(seals, head).then(fact('team:red', 'DecisionSubmitted', { seat: head }), fact('all', 'DecisionSealed', {}));
  });
  it('stays somebody, whoever leaves and whoever comes back', () => {
    const game = aGame().do(over).do({ type: 'removeSeat', seat: aide });
    assert.deepEqual([mayCommit(game.state, head), mayCommit(game.state, aide)], [true, false], 'of two, the one who had lost it is left');
    game.do({ type: 'admitSeat', seat: aide });
    assert.deepEqual([mayCommit(game.state, head), mayCommit(game.state, aide)], [false, true], 'let in again, it is as Control settled it');
    const headless = aGame({ seats: [['red', 'aide'], ['blue', 'head']] }).do({ type: 'playerArrives', seat: 's_red-third', team: 'red', role: 'aide' }, 'system');
    headless.do({ type: 'giveCommitRight', seat: aide, insteadOf: 's_red-third' });
    assert.deepEqual([mayCommit(headless.state, aide), mayCommit(headless.state, 's_red-third')], [true, false]);
  });
  it('changes hands between two of one table only', () => {
    given(aGame()).when({ ...over, insteadOf: seatOf('blue') }, CONTROL).refused('unknown-seat', { seat: seatOf('blue') });
    given(aGame()).when({ ...over, insteadOf: aide }, CONTROL).refused('unknown-seat', { seat: aide });
    given(aGame()).when({ ...over, insteadOf: CONTROL }, CONTROL).refused('unknown-seat');
    given(aGame().do({ type: 'removeSeat', seat: head })).when(over, CONTROL).refused('seat-gone', { seat: head, by: CONTROL });
  });
  it('is a role that commits', () => {
    const { state } = aGame();
    assert.equal(mayCommit(state, seatOf('red')), true);
    assert.equal(mayCommit(state, seatOf('red', 'aide')), false);
    assert.equal(mayCommit(state, CONTROL), false);
    assert.equal(mayCommit(state, 's_nobody'), false);
  });
  it('is anyone at a table where no such role sits', () => {
    const { state } = aGame({ seats: [['red', 'aide'], ['blue', 'head']] });
    assert.equal(mayCommit(state, seatOf('red', 'aide')), true);
  });
  it('is whom Control gave the right, as the team is told', () => {
    const give = { type: 'giveCommitRight', seat: seatOf('red', 'aide') } as const;
    given(aGame()).when(give, CONTROL).then(fact('team:red', 'CommitRightGiven', { team: 'red', seat: seatOf('red', 'aide') }));
    given(aGame().do(give)).when(give, CONTROL).then();
    given(aGame()).when({ ...give, seat: CONTROL }, CONTROL).refused('unknown-seat');
    given(aGameDeliberating().do(give))
      .when({ type: 'commitDecision', turn: 't1', decision: { option: 'r1a', rationale: 'Now.' } }, seatOf('red', 'aide'))
      .then(fact('team:red', 'DecisionSubmitted', { seat: seatOf('red', 'aide') }), fact('all', 'DecisionSealed', { number: 1 }));
  });
});
