import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayCommit } from '@/lib/game/authority';
import { phaseElapsed } from '@/lib/game/clock';
import { nextScheduled } from '@/lib/game/scheduled';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL, seatOf } from '../../support/a-game';
import { fact, given } from '../../support/given';

const MINUTE = 60_000;
const SECOND = 's_second';
const withColleague = () => aGame().do({ type: 'seatArrives', seat: SECOND, kind: 'control' }, 'system');
const slip = { type: 'enterSlip', turn: 't1', team: 'red', seat: seatOf('red'), witness: CONTROL, decision: { option: 'r1a', rationale: 'On paper.' } } as const;
const schedule = { type: 'scheduleInject', inject: 'i01', phase: 'deliberate', minute: 2 } as const;

describe('two facilitators at once', () => {
  it('one wins, and the other is told who did', () => {
    const started = withColleague().do({ type: 'startExercise' }, SECOND);
    given(started).when({ type: 'startExercise' }, CONTROL).refused('already-started', { by: SECOND });
    const paused = started.do({ type: 'pause' }, SECOND);
    given(paused).when({ type: 'pause' }, CONTROL).refused('paused', { by: SECOND });
    given(paused.do({ type: 'resume' }, SECOND)).when({ type: 'resume' }, CONTROL).refused('not-paused', { by: SECOND });
    const moved = paused.do({ type: 'openNext', from: { turn: 't1', phase: 'brief' } }, SECOND);
    given(moved).when({ type: 'openNext', from: { turn: 't1', phase: 'brief' } }, CONTROL).refused('stale', { turn: 't1', phase: 'deliberate', by: SECOND });
    const released = moved.do({ type: 'releaseInject', inject: 'i01' }, SECOND);
    given(released).when({ type: 'releaseInject', inject: 'i01' }, CONTROL).refused('inject-already-released', { inject: 'i01', by: SECOND });
    given(released).when({ type: 'holdInject', inject: 'i01' }, CONTROL).refused('inject-already-released', { inject: 'i01', by: SECOND });
    given(released).when({ type: 'scheduleInject', inject: 'i01', phase: 'reveal', minute: 0 }, CONTROL).refused('inject-already-released', { inject: 'i01', by: SECOND });
  });

  it('also when a phase is opened in a pause, at the adjudication, at a question, a slip, a seat, the end and the opened record', () => {
    const paused = withColleague().start().do({ type: 'pause' }, SECOND);
    given(paused).when({ type: 'openNext', from: { turn: 't1', phase: 'brief' } }, CONTROL).refused('paused', { by: SECOND });
    const committing = withColleague().start().to('deliberate').do({ type: 'pause' }, SECOND);
    given(committing).when({ type: 'commitDecision', turn: 't1', decision: slip.decision }, seatOf('red')).refused('paused', { by: SECOND });

    const published = withColleague().start().to('adjudicate').do({ type: 'publishAdjudication', turn: 't1', narrative: 'Told.' }, SECOND);
    for (const late of [{ type: 'publishAdjudication', narrative: 'Told.' }, { type: 'chooseReading', reading: 'paper' }, { type: 'overrideEffect', row: 'r1', change: 1, why: 'So.' }, { type: 'addEffect', indicator: 'heat', change: 1, why: 'So.' }] as const) {
      given(published).when({ ...late, turn: 't1' }, CONTROL).refused('already-published', { turn: 't1', by: SECOND });
    }
    const moved = published.do({ type: 'openNext', from: { turn: 't1', phase: 'adjudicate' } }, SECOND);
    given(moved).when({ type: 'chooseReading', turn: 't1', reading: 'paper' }, CONTROL).refused('stale', { turn: 't2', phase: 'brief', by: SECOND });

    const asked = withColleague().do({ type: 'askControl', text: 'May we?' }, seatOf('red'));
    const rfi = asked.state.lobby.rfis[0]?.id ?? 'i_none';
    given(asked.do({ type: 'answerRfi', rfi, answer: 'Yes.' }, SECOND)).when({ type: 'answerRfi', rfi, answer: 'No.' }, CONTROL).refused('rfi-already-answered', { rfi, by: SECOND });

    const entered = withColleague().start().to('deliberate').do({ ...slip, witness: SECOND }, SECOND);
    given(entered).when(slip, CONTROL).refused('already-sealed', { by: SECOND });
    given(aGameDeliberating().commit('red', 'r1a')).when(slip, CONTROL).refused('already-sealed', {});

    const gone = withColleague().do({ type: 'removeSeat', seat: seatOf('red') }, SECOND);
    given(gone).when({ type: 'removeSeat', seat: seatOf('red') }, CONTROL).refused('seat-gone', { seat: seatOf('red'), by: SECOND });
    given(gone).when({ type: 'moveSeat', seat: seatOf('red'), to: 's_else', team: 'blue', role: 'aide' }, CONTROL).refused('seat-gone', { seat: seatOf('red'), by: SECOND });
    given(gone.do({ type: 'admitSeat', seat: seatOf('red') }, SECOND)).when({ type: 'admitSeat', seat: seatOf('red') }, CONTROL).refused('seat-taken', { seat: seatOf('red'), by: SECOND });
    const turnedAway = withColleague().do({ type: 'setDoor', door: 'approval' }).do({ type: 'playerArrives', seat: 's_late', team: 'red', role: 'aide' }, 'system').do({ type: 'refuseSeat', seat: 's_late' }, SECOND);
    given(turnedAway).when({ type: 'refuseSeat', seat: 's_late' }, CONTROL).refused('seat-gone', { seat: 's_late', by: SECOND });

    const ended = withColleague().start().do({ type: 'endExercise' }, SECOND);
    for (const late of [{ type: 'endExercise' }, { type: 'startExercise' }, { type: 'pause' }, { type: 'skipInject', inject: 'i01' }] as const) given(ended).when(late, CONTROL).refused('ended', { by: SECOND });
    given(ended.do({ type: 'openRecord' }, SECOND)).when({ type: 'openRecord' }, CONTROL).refused('record-already-open', { by: SECOND });
  });
});

describe('what a colleague has changed meanwhile', () => {
  const plus = (bends: number, more: { team?: string; phase?: 'brief' | 'deliberate' } = {}) => ({ type: 'adjustClock', deltaMs: 3 * MINUTE, team: more.team ?? null, seen: { turn: 't1', phase: more.phase ?? 'deliberate', bends } }) as const;
  const withColleagueDeliberating = () => withColleague().start().to('deliberate');

  it('on the clock is not added to: of two who give three minutes at once one does', () => {
    const game = withColleagueDeliberating().do(plus(0), SECOND);
    given(game).when(plus(0), CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when(plus(1), CONTROL).then(fact('all', 'ClockAdjusted', { deltaMs: 3 * MINUTE, by: CONTROL }));
    given(game).when(plus(0, { team: 'red' }), CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when(plus(1, { phase: 'brief' }), CONTROL).refused('stale', { turn: 't1', phase: 'deliberate', by: CONTROL });
    given(game).when({ type: 'adjustClock', deltaMs: MINUTE }, CONTROL).then(fact('all', 'ClockAdjusted', { deltaMs: MINUTE }));
  });

  it('is not what one did oneself: two presses before the first answer count twice', () => {
    const game = withColleagueDeliberating().do(plus(0)).do(plus(0));
    given(game).when(plus(1), SECOND).refused('changed-meanwhile', { by: CONTROL });
    given(game.do(plus(2), SECOND)).when(plus(1), CONTROL).refused('changed-meanwhile', { by: SECOND });
  });

  it('on one team’s clock leaves another team’s alone, and a new phase counts anew', () => {
    const game = withColleagueDeliberating().do(plus(0, { team: 'red' }), SECOND);
    given(game).when(plus(0, { team: 'blue' }), CONTROL).then(fact('all', 'ClockAdjusted', { team: 'blue' }));
    given(game).when(plus(0, { team: 'red' }), CONTROL).refused('changed-meanwhile', { by: SECOND });
    assert.equal(game.next().state.clock.bends.length, 0);
  });

  it('of a value or of the reading is not written over', () => {
    const game = withColleague().start().to('deliberate').commit('red', 'r1a').to('adjudicate');
    const override = (seen: number, row = 'r1') => ({ type: 'overrideEffect', turn: 't1', row, change: 1, why: 'So.', seen }) as const;
    const read = (seen: number, reading: 'paper' | 'rival') => ({ type: 'chooseReading', turn: 't1', reading, seen }) as const;
    game.do(override(0), SECOND);
    given(game).when(override(0), CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when({ ...override(0), change: null }, CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when(override(1), CONTROL).then(fact('control', 'EffectOverridden', { row: 'r1', was: 1, now: 1 }));
    given(game).when(read(0, 'paper'), CONTROL).then(fact('control', 'ReadingChosen', { reading: 'paper' }));
    game.do(read(1, 'paper'), SECOND);
    given(game).when(read(1, 'rival'), CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when(read(1, 'paper'), CONTROL).refused('changed-meanwhile', { by: SECOND });
    given(game).when(read(1, 'rival'), SECOND).then(fact('control', 'ReadingChosen', { reading: 'rival' }));
  });

  it('of an inject is not settled over, whatever it was', () => {
    const game = withColleagueDeliberating().do({ ...schedule, seen: 0 }, SECOND);
    const anew = { ...schedule, minute: 4 };
    for (const asked of [anew, { type: 'holdInject', inject: 'i01' }, { type: 'skipInject', inject: 'i01' }, { type: 'releaseInject', inject: 'i01' }] as const) {
      given(game).when({ ...asked, seen: 0 }, CONTROL).refused('changed-meanwhile', { by: SECOND });
    }
    given(game).when({ ...anew, seen: 1 }, CONTROL).then(fact('control', 'InjectScheduled', { minute: 4 }));
    given(game).when({ ...anew, seen: 0 }, SECOND).then(fact('control', 'InjectScheduled', { minute: 4 }));
  });
});

describe('an inject that is scheduled for a turn to come', () => {
  const ahead = { ...schedule, turn: 't2', phase: 'brief', minute: 2 } as const;
  it('waits for that turn, and comes out at its minute', () => {
    const game = aGameDeliberating();
    given(game).when({ ...ahead, why: 'Not yet.' }, CONTROL).then(fact('control', 'InjectScheduled', { turn: 't2', inject: 'i01', phase: 'brief', minute: 2, why: 'Not yet.' }));
    game.do(ahead).after(60 * MINUTE);
    assert.equal(nextScheduled(game.state), null, 'its phase has run long enough in this turn, and that does not count');
    given(game).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('time-not-up');
    game.to('adjudicate').publish().next();
    assert.equal(game.state.msel.i01?.status, 'scheduled', 'the opening of its turn does not miss it');
    assert.deepEqual(nextScheduled(game.state), { inject: 'i01', dueAt: game.now + 2 * MINUTE });
    given(game.after(2 * MINUTE)).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').then(fact('all', 'InjectReleased', { turn: 't2', inject: 'i01' }), fact('control', 'InjectRecorded', { turn: 't2', seat: null }));
  });
  it('can be set while this turn is adjudicated, for any phase of it but the adjudication', () => {
    given(aGameAdjudicating()).when(ahead, CONTROL).then(fact('control', 'InjectScheduled', { turn: 't2' }));
    given(aGameAdjudicating()).when(schedule, CONTROL).refused('too-late-to-schedule');
  });
  it('can be called off before', () => {
    assert.equal(nextScheduled(aGameDeliberating().do(ahead).do({ type: 'holdInject', inject: 'i01' }).play({}).next().state), null);
  });
  it('cannot be set for a turn that is over, nor for one that the game does not have', () => {
    const second = aGameDeliberating().play({}).next();
    given(second).when({ ...schedule, turn: 't1', phase: 'reveal' }, CONTROL).refused('too-late-to-schedule');
    given(second).when({ ...schedule, turn: 't9' }, CONTROL).refused('unknown-turn', { turn: 't9' });
  });
});

describe('an inject that is scheduled', () => {
  it('is Control’s own business until it comes out', () => {
    given(aGameDeliberating()).when({ ...schedule, why: 'They are slow.' }, CONTROL).then(fact('control', 'InjectScheduled', { turn: 't1', inject: 'i01', phase: 'deliberate', minute: 2, why: 'They are slow.', seat: CONTROL }));
  });

  it('comes out when its phase has run so long, pauses left out, and not before', () => {
    const game = aGameDeliberating().do(schedule).after(MINUTE).do({ type: 'pause' }).after(10 * MINUTE);
    assert.equal(nextScheduled(game.state), null, 'while everything stands still, nothing is due');
    given(game).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('time-not-up');
    game.do({ type: 'resume' });
    assert.equal(phaseElapsed(game.state, game.now), MINUTE);
    assert.deepEqual(nextScheduled(game.state), { inject: 'i01', dueAt: game.now + MINUTE });
    given(game).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('time-not-up');
    const due = game.after(MINUTE).do({ type: 'releaseScheduled', inject: 'i01' }, 'system');
    assert.deepEqual(due.turn.injectRecords.map(({ planned, seat }) => ({ planned, seat })), [{ planned: 'i01', seat: null }]);
    assert.equal(due.state.msel.i01?.status, 'released');
    given(due).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('unknown-inject');
  });

  it('comes out at once when its phase is over, and not once the effects are being adjudicated', () => {
    const late = aGameDeliberating().do({ ...schedule, minute: 500 }).next();
    assert.equal(nextScheduled(late.state)?.inject, 'i01');
    assert.equal(nextScheduled(late.next().state), null);
    given(late).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('time-not-up');
  });

  it('and did not come out in its turn was missed, and can be released or scheduled anew', () => {
    const missed = aGameDeliberating().do({ ...schedule, minute: 500 }).do({ type: 'holdInject', inject: 'i02' }).to('adjudicate').publish().next();
    assert.deepEqual([missed.state.msel.i01?.status, missed.state.msel.i02?.status], ['missed', 'held']);
    given(missed).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('unknown-inject');
    given(missed).when({ type: 'releaseInject', inject: 'i01' }, CONTROL).then(fact('all', 'InjectReleased', { turn: 't2', inject: 'i01' }), fact('control', 'InjectRecorded', { turn: 't2', planned: 'i01' }));
    const anew = missed.do({ ...schedule, phase: 'brief', minute: 1 });
    assert.deepEqual(nextScheduled(anew.state), { inject: 'i01', dueAt: anew.now + MINUTE });
  });

  it('goes where it was addressed, in the words it was given', () => {
    const game = aGameDeliberating().do({ ...schedule, minute: 0, to: ['blue'], text: 'Reworded.', why: 'Blue first.' });
    given(game).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').then(
      fact('team:blue', 'InjectReleased', { inject: 'i01', text: 'Reworded.' }),
      fact('control', 'InjectRecorded', { planned: 'i01', to: 'team:blue', seat: null, why: 'Blue first.' }),
    );
  });

  it('waits while another is due before it, so that they come out in their order', () => {
    const game = aGameDeliberating().do(schedule).do({ ...schedule, inject: 'i02', minute: 1 }).after(5 * MINUTE);
    given(game).when({ type: 'releaseScheduled', inject: 'i01' }, 'system').refused('time-not-up');
    assert.equal(nextScheduled(game.do({ type: 'releaseScheduled', inject: 'i02' }, 'system').state)?.inject, 'i01');
  });

  it('comes out before what was scheduled later for the same moment, whatever else was done to either before', () => {
    const game = aGameDeliberating().do({ type: 'skipInject', inject: 'i01' }).after(1).do({ ...schedule, inject: 'i02' }).after(1).do(schedule);
    assert.equal(nextScheduled(game.after(2 * MINUTE).state)?.inject, 'i02');
  });

  it('cannot be set for a phase that is over, nor for an inject or a team that is not there', () => {
    given(aGameDeliberating()).when({ ...schedule, phase: 'brief' }, CONTROL).refused('too-late-to-schedule');
    given(aGameDeliberating()).when({ ...schedule, inject: 'nothing' }, CONTROL).refused('unknown-inject');
    given(aGameDeliberating()).when({ ...schedule, to: ['mauve'] }, CONTROL).refused('unknown-team');
    given(aGameDeliberating().do({ type: 'releaseInject', inject: 'i01' })).when(schedule, CONTROL).refused('inject-already-released');
    given(aGame()).when(schedule, CONTROL).refused('not-started');
  });
});

describe('an inject that is kept back', () => {
  for (const [type, event, status] of [['holdInject', 'InjectHeld', 'held'], ['skipInject', 'InjectSkipped', 'skipped']] as const) {
    it(`is ${status} with its reason, calls off what was scheduled, and can still be released`, () => {
      const game = aGameDeliberating().do(schedule);
      given(game).when({ type, inject: 'i01', why: 'Not now.' }, CONTROL).then(fact('control', event, { turn: 't1', inject: 'i01', why: 'Not now.', seat: CONTROL }));
      const kept = game.do({ type, inject: 'i01' });
      assert.equal(kept.state.msel.i01?.status, status);
      given(kept).when({ type, inject: 'i01' }, CONTROL).then();
      assert.equal(nextScheduled(kept.after(10 * MINUTE).state), null);
      given(kept.do({ type: 'releaseInject', inject: 'i01', why: 'After all.' })).when({ type, inject: 'i01' }, CONTROL).refused('inject-already-released');
      assert.equal(kept.turn.injectRecords[0]?.why, 'After all.');
      assert.equal(kept.state.msel.i01?.status, 'released');
    });
  }
  it('is one of the scenario’s, in a game that goes on', () => {
    given(aGame()).when({ type: 'holdInject', inject: 'nothing' }, CONTROL).refused('unknown-inject');
    given(aGame().start().do({ type: 'endExercise' })).when({ type: 'skipInject', inject: 'i01' }, CONTROL).refused('ended');
  });
});

describe('a nudge', () => {
  it('reaches one seat alone', () => {
    given(aGame()).when({ type: 'nudge', seat: seatOf('red') }, CONTROL).then(fact(`seat:${seatOf('red')}`, 'Nudged', { turn: null, seat: seatOf('red'), by: CONTROL }));
    given(aGame()).when({ type: 'nudge', seat: 's_nobody' }, CONTROL).refused('unknown-seat');
    given(aGame().start().do({ type: 'endExercise' }).do({ type: 'openRecord' })).when({ type: 'nudge', seat: seatOf('red') }, CONTROL).refused('record-already-open');
    assert.deepEqual(aGame().do({ type: 'nudge', seat: seatOf('red') }).state.nudges, { [seatOf('red')]: 1_000_000 });
    given(aGame().do({ type: 'removeSeat', seat: seatOf('red') })).when({ type: 'nudge', seat: seatOf('red') }, CONTROL).refused('seat-gone');
  });
});

describe('acting for a seat', () => {
  const red = seatOf('red');
  it('does what the player may do, and the team is told who did it', () => {
    given(aGameDeliberating())
      .when({ type: 'actFor', seat: red, command: { type: 'castStraw', turn: 't1', option: 'r1a' } }, CONTROL)
      .then(fact('team:red', 'ActedFor', { turn: 't1', team: 'red', seat: red, what: 'castStraw', by: CONTROL }), fact('team:red', 'StrawCast', { seat: red, option: 'r1a' }));
  });
  it('is refused what the player would be refused, and leaves nothing behind where nothing changes', () => {
    given(aGameDeliberating()).when({ type: 'actFor', seat: red, command: { type: 'castStraw', turn: 't1', option: 'nothing' } }, CONTROL).refused('unknown-option');
    given(aGame().do({ type: 'confirmPresence' }, red)).when({ type: 'actFor', seat: red, command: { type: 'confirmPresence' } }, CONTROL).then();
    given(aGame()).when({ type: 'actFor', seat: CONTROL, command: { type: 'confirmPresence' } }, CONTROL).refused('unknown-seat');
  });
  it('commits nothing in a pause, and opens a door to nobody who has left', () => {
    const commits = { type: 'actFor', seat: red, command: { type: 'commitDecision', turn: 't1', decision: slip.decision } } as const;
    given(aGameDeliberating().do({ type: 'pause' })).when(commits, CONTROL).refused('paused', { by: CONTROL });
    given(aGameDeliberating().do({ type: 'removeSeat', seat: red })).when(commits, CONTROL).refused('seat-gone');
    given(aGameDeliberating().do({ type: 'mirrorArrives', seat: 's_mirror', team: 'red' }, 'system')).when({ ...commits, seat: 's_mirror' }, CONTROL).refused('unknown-seat');
    given(aGameDeliberating()).when(commits, CONTROL).then(
      fact('team:red', 'ActedFor', { what: 'commitDecision', by: CONTROL }),
      fact('team:red', 'DecisionSubmitted', { seat: red, origin: 'committed' }),
      fact('all', 'DecisionSealed', { team: 'red' }),
    );
    assert.deepEqual(aGameDeliberating().do(commits).turn.actedFor.map(({ seat, what, by }) => ({ seat, what, by })), [{ seat: red, what: 'commitDecision', by: CONTROL }]);
  });
  it('gives no name to an objection that has none', () => {
    given(aGameDeliberating()).when({ type: 'actFor', seat: red, command: { type: 'recordDissent', turn: 't1', text: 'No.', anonymous: true } }, CONTROL).refused('not-yours-to-do');
  });
});

describe('a decision on paper', () => {
  it('is sealed like any other, and the team reads who saw it and who entered it', () => {
    given(aGameDeliberating()).when(slip, CONTROL).then(
      fact('team:red', 'SlipEntered', { turn: 't1', team: 'red', seat: seatOf('red'), witness: CONTROL, by: CONTROL }),
      fact('team:red', 'DecisionSubmitted', { seat: seatOf('red'), origin: 'paper', option: 'r1a' }),
      fact('all', 'DecisionSealed', { turn: 't1', team: 'red', number: 1 }),
    );
    assert.equal(aGameDeliberating().do(slip).to('reveal').turn.revealed.red?.origin, 'paper');
  });
  it('counts also while the exercise is paused or the time is up', () => {
    const locked = aGameDeliberating({ settings: { onExpiry: 'lock', minutes: { deliberate: 1 } } }).after(2 * MINUTE).do({ type: 'expirePhase', turn: 't1', phase: 'deliberate' }, 'system');
    given(locked).when({ type: 'commitDecision', turn: 't1', decision: slip.decision }, seatOf('red')).refused('time-is-up');
    assert.equal(locked.do(slip).turn.seals.red?.number, 1);
    assert.equal(aGameDeliberating().do({ type: 'pause' }).do(slip).turn.seals.red?.number, 1);
  });
  it('may be that of a person whose seat was removed, and not of one who was moved', () => {
    const removed = aGameDeliberating().do({ type: 'removeSeat', seat: seatOf('red') });
    assert.equal(removed.do(slip).turn.submitted.red?.seat, seatOf('red'));
    const moved = aGameDeliberating().do({ type: 'moveSeat', seat: seatOf('red'), to: 's_else', team: 'red', role: 'aide' });
    given(moved).when(slip, CONTROL).refused('unknown-seat', { seat: seatOf('red') });
  });
  it('can be taken back like any other', () => {
    const game = aGameDeliberating().do(slip).do({ type: 'withdrawDecision', turn: 't1' }, seatOf('red'));
    assert.deepEqual([game.turn.submitted.red, game.turn.seals.red], [undefined, undefined]);
    assert.equal(game.do(slip).turn.seals.red?.number, 2);
  });
  it('needs an offered option, a team, a person of that team, and a witness who was there', () => {
    const watched = aGameDeliberating().do({ type: 'seatArrives', seat: 's_wall', kind: 'screen' }, 'system');
    given(watched).when({ ...slip, witness: 's_wall' }, CONTROL).refused('unknown-seat');
    given(watched).when({ ...slip, witness: 's_nobody' }, CONTROL).refused('unknown-seat');
    given(watched).when({ ...slip, seat: seatOf('blue') }, CONTROL).refused('unknown-seat');
    const doubled = watched.do({ type: 'mirrorArrives', seat: 's_mirror', team: 'red' }, 'system').do({ type: 'playerArrives', seat: 's_bot-1', team: 'red', role: 'aide', scripted: true }, 'system');
    for (const witness of ['s_mirror', 's_bot-1'] as const) given(doubled).when({ ...slip, witness }, CONTROL).refused('unknown-seat', { seat: witness });
    given(doubled).when({ ...slip, seat: 's_mirror' }, CONTROL).refused('unknown-seat', { seat: 's_mirror' });
    given(watched).when({ ...slip, witness: seatOf('red') }, CONTROL).refused('not-yours-to-do', { needs: 'another_witness' });
    assert.equal(aGameDeliberating().do({ ...slip, witness: seatOf('blue') }).turn.slips.red?.witness, seatOf('blue'));
    given(watched).when({ ...slip, team: 'mauve' }, CONTROL).refused('unknown-team');
    given(watched).when({ ...slip, decision: { ...slip.decision, option: 'nothing' } }, CONTROL).refused('unknown-option');
    given(watched.do(slip)).when(slip, CONTROL).refused('already-sealed');
    given(aGameDeliberating()).when({ ...slip, turn: 't2' }, CONTROL).refused('stale');
    given(aGameDeliberating()).when({ ...slip, decision: { ...slip.decision, forecasts: { blue: { soft: 3 } } } }, CONTROL).refused('forecast-not-ten');
    given(aGame().start()).when(slip, CONTROL).refused('wrong-phase');
  });
});

describe('a correction', () => {
  const indicator = aGame().scenario.indicators[0]?.id ?? '';
  const correct = { type: 'correctIndicator', indicator, value: 2, why: 'A slip of mine.' } as const;
  it('keeps what was, what is, why and by whom, and shows all the board as it stands', () => {
    const game = aGameAdjudicating().publish();
    const was = game.state.indicators[indicator]?.value ?? 0;
    given(game).when(correct, CONTROL).then(
      fact('control', 'IndicatorCorrected', { turn: 't1', indicator, was, now: 2, why: 'A slip of mine.', seat: CONTROL }),
      fact('all', 'CorrectionPublished', { turn: 't1', indicator }),
    );
    game.do(correct);
    assert.equal(game.state.indicators[indicator]?.value, 2);
    assert.equal(game.turn.corrections.length, 1);
    given(game).when(correct, CONTROL).then();
  });
  it('waits for something to correct, and stays within the bounds', () => {
    given(aGameAdjudicating()).when(correct, CONTROL).refused('adjudication-unpublished');
    given(aGameAdjudicating().publish()).when({ ...correct, value: 999 }, CONTROL).refused('out-of-bounds');
    given(aGameAdjudicating().publish()).when({ ...correct, indicator: 'nothing' }, CONTROL).refused('unknown-indicator');
  });
  it('of a narrative reaches those who read it, and Control keeps both', () => {
    const game = aGameAdjudicating().publish();
    given(game).when({ type: 'correctNarrative', turn: 't1', text: 'It happened otherwise.', why: 'Wrong day.' }, CONTROL).then(
      fact('control', 'NarrativeRevised', { turn: 't1', team: null, was: 'It happened.', now: 'It happened otherwise.', why: 'Wrong day.' }),
      fact('all', 'NarrativeCorrected', { turn: 't1', team: null, text: 'It happened otherwise.' }),
    );
    given(game).when({ type: 'correctNarrative', turn: 't1', team: 'red', text: 'For you.', why: 'Left out.' }, CONTROL).then(fact('control', 'NarrativeRevised', { team: 'red', was: '' }), fact('team:red', 'NarrativeCorrected', { team: 'red', text: 'For you.' }));
    given(aGameAdjudicating()).when({ type: 'correctNarrative', turn: 't1', text: 'No.', why: 'Hm.' }, CONTROL).refused('adjudication-unpublished');
    given(game).when({ type: 'correctNarrative', turn: 't1', team: 'mauve', text: 'No.', why: 'Hm.' }, CONTROL).refused('unknown-team');
    given(game).when({ type: 'correctNarrative', turn: 't1', text: 'It happened.', why: 'Hm.' }, CONTROL).then();
    const told = game.do({ type: 'correctNarrative', turn: 't1', team: 'red', text: 'For you.', why: 'Left out.' });
    assert.deepEqual([told.turn.narrative, told.turn.teamNarratives, told.turn.revisions.length], ['It happened.', { red: 'For you.' }, 1]);
    given(told.do({ type: 'endExercise' }).do({ type: 'openRecord' })).when({ type: 'correctNarrative', turn: 't1', text: 'Late.', why: 'Hm.' }, CONTROL).refused('record-already-open');
  });
  it('turns later is of what the board shows now, and counts for what is yet to follow', () => {
    const game = aGameAdjudicating().publish().next().to('adjudicate');
    given(game).when(correct, CONTROL).then(fact('control', 'IndicatorCorrected', { turn: 't1', now: 2 }), fact('all', 'CorrectionPublished', { turn: 't1' }));
    game.do(correct).publish();
    assert.equal(game.turn.adjudication?.before?.[indicator], 2, 'the next effects start from it');
    given(game).when({ ...correct, value: 3 }, CONTROL).then(fact('control', 'IndicatorCorrected', { turn: 't2' }), fact('all', 'CorrectionPublished', { turn: 't2' }));
    given(game.do({ type: 'endExercise' })).when(correct, CONTROL).refused('ended');
  });
});

describe('a mirror', () => {
  const MIRROR = 's_mirror';
  it('doubles a team of the game and does nothing', () => {
    given(aGame()).when({ type: 'mirrorArrives', seat: MIRROR, team: 'red' }, 'system').then(fact('all', 'SeatAdmitted', { seat: MIRROR, kind: 'mirror', team: 'red', role: null }));
    given(aGame()).when({ type: 'mirrorArrives', seat: MIRROR, team: 'mauve' }, 'system').refused('unknown-team');
    given(aGame()).when({ type: 'mirrorArrives', seat: seatOf('red'), team: 'red' }, 'system').refused('seat-taken');
    given(aGame({ seats: [] }).do({ type: 'mirrorArrives', seat: MIRROR, team: 'red' }, 'system')).when({ type: 'startExercise' }, CONTROL).refused('no-teams-seated');
    const alone = aGame({ seats: [['red', 'aide']] }).do({ type: 'mirrorArrives', seat: MIRROR, team: 'red' }, 'system');
    assert.deepEqual([mayCommit(alone.state, seatOf('red', 'aide')), mayCommit(alone.state, MIRROR)], [true, false]);
    for (const asked of [{ type: 'moveSeat', seat: MIRROR, to: 's_else', team: 'blue', role: 'aide' }, { type: 'giveCommitRight', seat: MIRROR }, { type: 'nudge', seat: MIRROR }] as const) given(alone).when(asked, CONTROL).refused('unknown-seat');
    const doubled = aGameDeliberating().do({ type: 'mirrorArrives', seat: MIRROR, team: 'red' }, 'system');
    given(doubled).when({ type: 'say', text: 'Psst.' }, MIRROR).refused('not-yours-to-do');
    given(doubled.do({ type: 'removeSeat', seat: MIRROR })).when({ type: 'admitSeat', seat: MIRROR }, CONTROL).then(fact('all', 'SeatAdmitted', { seat: MIRROR, kind: 'mirror', team: 'red', role: null }));
  });
});
