import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeLeft } from '@/lib/game/clock';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL, seatOf } from '../../support/a-game';
import { fact, given } from '../../support/given';

const MINUTE = 60_000;
const lock = { settings: { onExpiry: 'lock' } } as const;
const expiry = { type: 'expirePhase', turn: 't1', phase: 'deliberate' } as const;
const commitment = { type: 'commitDecision', turn: 't1', decision: { option: 'r1a', rationale: 'Now.' } } as const;

describe('STARTEX', () => {
  it('deals objectives and opens the first turn, in this order', () => {
    given(aGame())
      .when({ type: 'startExercise' }, CONTROL)
      .then(
        fact('all', 'ExerciseStarted'),
        fact('team:red', 'ObjectiveDealt', { team: 'red', objective: { id: 'red-calm', label: 'Calm', text: 'Heat stays low.' } }),
        fact('team:blue', 'ObjectiveDealt', { team: 'blue' }),
        fact('team:green', 'ObjectiveDealt', { team: 'green' }),
        fact('all', 'TurnOpened', { turn: 't1', number: 1, title: 'First', month: 0, situation: 'It begins.' }),
        fact('control', 'TurnPrepared', { turn: 't1', uses: 't1', facts: ['F1'], movesBy: ['weather'] }),
        fact('team:red', 'BriefDelivered', { team: 'red', brief: 'Brief of red in t1.', additions: [], prompt: 'What does red do?' }),
        fact('team:blue', 'BriefDelivered', { team: 'blue' }),
        fact('team:green', 'BriefDelivered', { team: 'green' }),
        fact('all', 'PhaseOpened', { turn: 't1', phase: 'brief', minutes: 2 }),
      );
  });

  it('deals as many objectives as the facilitator set, none of them twice to a team', () => {
    const game = aGame({ settings: { objectivesPerTeam: 3 } });
    game.dice = () => 0.999;
    assert.deepEqual(game.start().state.objectives['red']?.map(({ id }) => id), ['red-firm', 'red-trust', 'red-calm']);
    assert.deepEqual(aGame({ settings: { objectivesPerTeam: 0 } }).start().state.objectives, {});
  });

  it('needs somebody at a table, and happens once', () => {
    given(aGame({ seats: [] })).when({ type: 'startExercise' }, CONTROL).refused('no-teams-seated');
    given(aGame().start()).when({ type: 'startExercise' }, CONTROL).refused('already-started');
    given(aGame().start().do({ type: 'endExercise' })).when({ type: 'startExercise' }, CONTROL).refused('ended');
  });
});

describe('the phases', () => {
  it('follow one another: brief, deliberate, reveal, adjudicate', () => {
    const phases = aGameAdjudicating().record.flatMap((event) => (event.type === 'PhaseOpened' ? [event.data.phase] : []));
    assert.deepEqual(phases, ['brief', 'deliberate', 'reveal', 'adjudicate']);
  });

  it('are opened from where Control believes the game to be, or not at all', () => {
    given(aGame().start())
      .when({ type: 'openNext', from: { turn: 't1', phase: 'deliberate' } }, CONTROL)
      .refused('stale', { turn: 't1', phase: 'brief', by: CONTROL });
    given(aGame()).when({ type: 'openNext', from: { turn: null, phase: null } }, CONTROL).refused('not-started');
  });

  it('wait while the exercise is paused', () => {
    given(aGame().start().do({ type: 'pause' })).when({ type: 'openNext', from: { turn: 't1', phase: 'brief' } }, CONTROL).refused('paused');
  });

  it('lead to the next turn only after the adjudication is published', () => {
    const next = { type: 'openNext', from: { turn: 't1', phase: 'adjudicate' } } as const;
    given(aGameAdjudicating()).when(next, CONTROL).refused('adjudication-unpublished', { turn: 't1' });
    assert.deepEqual(aGameAdjudicating().publish().do(next).state.order, ['t1', 't2']);
  });

  it('end with the last turn', () => {
    const game = aGame({ form: 'short' }).start().to('adjudicate').publish();
    given(game).when({ type: 'openNext', from: { turn: 's1', phase: 'adjudicate' } }, CONTROL).refused('no-more-turns');
  });

  it('take their minutes from the facilitator, else from the form’s turn, else from the form, else have none', () => {
    const minutes = (game: ReturnType<typeof aGame>) => game.record.flatMap((event) => (event.type === 'PhaseOpened' ? [event.data.minutes] : []));
    assert.deepEqual(minutes(aGameAdjudicating().publish().next().next()), [2, 5, null, null, 2, 9]);
    assert.deepEqual(minutes(aGameDeliberating({ settings: { minutes: { deliberate: 1.5 } } })), [2, 1.5]);
    assert.deepEqual(minutes(aGame({ form: 'short' }).start()), [null]);
  });
});

describe('a form', () => {
  it('says its own of a turn of the scenario', () => {
    given(aGame({ form: 'short' }))
      .when({ type: 'startExercise' }, CONTROL)
      .then(
        fact('all', 'ExerciseStarted'),
        ...['red', 'blue', 'green'].map((team) => fact(`team:${team}`, 'ObjectiveDealt')),
        fact('all', 'TurnOpened', { turn: 's1', title: 'Second', month: 9, situation: 'Late.' }),
        fact('control', 'TurnPrepared', { turn: 's1', uses: 't2' }),
        ...['red', 'blue', 'green'].map((team) => fact(`team:${team}`, 'BriefDelivered')),
        fact('all', 'PhaseOpened', { minutes: null }),
      );
  });
});

describe('the clock', () => {
  it('runs from the opening of the phase, into overtime', () => {
    const game = aGameDeliberating();
    assert.equal(timeLeft(game.state, 'red', game.now), 5 * MINUTE);
    assert.equal(timeLeft(game.state, null, game.now + 6 * MINUTE), -MINUTE);
    assert.equal(timeLeft(aGameAdjudicating().state, 'red', 0), null);
  });

  it('stands still while paused, and nobody loses time', () => {
    const game = aGameDeliberating().after(MINUTE).do({ type: 'pause' });
    assert.equal(timeLeft(game.state, null, game.now + 99 * MINUTE), 4 * MINUTE);
    game.after(10 * MINUTE).do({ type: 'resume' });
    assert.equal(timeLeft(game.state, null, game.now), 4 * MINUTE);
  });

  it('is paused and resumed once each, during the exercise', () => {
    given(aGame()).when({ type: 'pause' }, CONTROL).refused('not-started');
    given(aGame().start()).when({ type: 'pause' }, CONTROL).then(fact('all', 'ExercisePaused'));
    given(aGame().start()).when({ type: 'resume' }, CONTROL).refused('not-paused');
    given(aGame().start().do({ type: 'pause' })).when({ type: 'pause' }, CONTROL).refused('paused');
    given(aGame().start().do({ type: 'pause' })).when({ type: 'resume' }, CONTROL).then(fact('all', 'ExerciseResumed'));
  });

  it('is adjusted for all, or for one team beside the others', () => {
    const game = aGameDeliberating().do({ type: 'adjustClock', deltaMs: MINUTE }).do({ type: 'adjustClock', deltaMs: 3 * MINUTE, team: 'red' });
    assert.equal(timeLeft(game.state, 'red', game.now), 9 * MINUTE);
    assert.equal(timeLeft(game.state, 'blue', game.now), 6 * MINUTE);
    given(game).when({ type: 'adjustClock', deltaMs: 1 }, CONTROL).then(fact('all', 'ClockAdjusted', { deltaMs: 1, team: null }));
    given(game).when({ type: 'adjustClock', deltaMs: 1, team: 'mauve' }, CONTROL).refused('unknown-team');
    given(aGameAdjudicating()).when({ type: 'adjustClock', deltaMs: 1 }, CONTROL).refused('no-clock');
  });
});

describe('when the time is up', () => {
  it('a game that locks expires the phase, at its end and not before', () => {
    given(aGameDeliberating(lock).after(5 * MINUTE - 1)).when(expiry, 'system').refused('time-not-up');
    given(aGameDeliberating(lock).after(5 * MINUTE)).when(expiry, 'system').then(fact('all', 'PhaseExpired', { turn: 't1', phase: 'deliberate' }));
    given(aGameDeliberating(lock).after(5 * MINUTE).do(expiry, 'system')).when(expiry, 'system').refused('time-is-up');
  });

  it('a game that counts overtime goes on', () => {
    given(aGameDeliberating().after(9 * MINUTE)).when(expiry, 'system').refused('time-not-up');
    given(aGameDeliberating().after(9 * MINUTE)).when(commitment, seatOf('red')).then(fact('team:red', 'DecisionSubmitted'), fact('all', 'DecisionSealed'));
  });

  it('nothing expires in another phase, while paused, or without a clock', () => {
    given(aGame(lock).start().after(9 * MINUTE)).when({ ...expiry, phase: 'brief' }, 'system').refused('wrong-phase');
    given(aGameDeliberating(lock).after(9 * MINUTE)).when({ ...expiry, turn: 't2' }, 'system').refused('stale');
    given(aGameDeliberating(lock).after(9 * MINUTE)).when({ ...expiry, phase: 'reveal' }, 'system').refused('stale');
    given(aGameDeliberating(lock).do({ type: 'pause' }).after(9 * MINUTE)).when(expiry, 'system').refused('paused');
    given(aGame({ ...lock, form: 'short' }).start().to('deliberate')).when({ ...expiry, turn: 's1' }, 'system').refused('no-clock');
  });

  it('a locked team neither commits nor takes back', () => {
    given(aGameDeliberating(lock).after(5 * MINUTE).do(expiry, 'system')).when(commitment, seatOf('red')).refused('time-is-up');
    given(aGameDeliberating(lock).commit('red', 'r1a').after(5 * MINUTE).do(expiry, 'system'))
      .when({ type: 'withdrawDecision', turn: 't1' }, seatOf('red'))
      .refused('time-is-up');
  });

  it('a team with time of its own goes on, the others do not, and the phase waits for it', () => {
    const game = aGameDeliberating(lock).do({ type: 'adjustClock', deltaMs: 2 * MINUTE, team: 'red' }).after(6 * MINUTE);
    given(game).when(expiry, 'system').refused('time-not-up');
    given(game).when(commitment, seatOf('red')).then(fact('team:red', 'DecisionSubmitted'), fact('all', 'DecisionSealed'));
    given(game).when({ ...commitment, decision: { option: 'b1a', rationale: 'Late.' } }, seatOf('blue')).refused('time-is-up');
  });

  it('more time opens the phase again', () => {
    const game = aGameDeliberating(lock).after(5 * MINUTE).do(expiry, 'system').do({ type: 'adjustClock', deltaMs: MINUTE });
    assert.equal(game.state.clock.expired, false);
    given(game).when(commitment, seatOf('red')).then(fact('team:red', 'DecisionSubmitted'), fact('all', 'DecisionSealed'));
    given(game.after(MINUTE)).when(expiry, 'system').then(fact('all', 'PhaseExpired'));
  });
});

describe('ENDEX', () => {
  it('may come early, and tells the ending, the indicators and every objective', () => {
    given(aGameAdjudicating().publish())
      .when({ type: 'endExercise' }, CONTROL)
      .then(
        fact('all', 'ExerciseEnded', {
          ending: { id: 'hot', name: 'Hot', text: 'It boils.' },
          indicators: [{ id: 'heat', value: 9 }, { id: 'trust', value: 5 }],
          head: 'head',
        }),
        fact('all', 'ObjectiveScored', { team: 'red', objective: { id: 'red-calm', label: 'Calm', text: 'Heat stays low.' }, met: false }),
        fact('all', 'ObjectiveScored', { team: 'blue', met: false }),
        fact('all', 'ObjectiveScored', { team: 'green', met: false }),
      );
  });

  it('does not apply effects that were never published', () => {
    const { outcome } = aGameAdjudicating().do({ type: 'endExercise' }).state;
    assert.deepEqual(outcome?.indicators, [{ id: 'heat', value: 5 }, { id: 'trust', value: 4 }]);
    assert.equal(outcome?.ending?.id, 'other');
  });

  it('comes once, after STARTEX, and stops the exercise', () => {
    given(aGame()).when({ type: 'endExercise' }, CONTROL).refused('not-started');
    const ended = aGameDeliberating().do({ type: 'endExercise' });
    given(ended).when({ type: 'endExercise' }, CONTROL).refused('ended');
    given(ended).when(commitment, seatOf('red')).refused('ended');
    given(ended).when({ type: 'openNext', from: { turn: 't1', phase: 'deliberate' } }, CONTROL).refused('ended');
  });

  it('is followed by the opening of the record, once', () => {
    const ended = aGame().start().do({ type: 'endExercise' });
    given(aGame().start()).when({ type: 'openRecord' }, CONTROL).refused('not-ended');
    given(ended).when({ type: 'openRecord' }, CONTROL).then(fact('all', 'RecordOpened'));
    given(ended.do({ type: 'openRecord' })).when({ type: 'openRecord' }, CONTROL).refused('record-already-open');
  });
});
