import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressedBy, injectStatus } from '@/components/control/inject/inject-status';
import { inPhase, phasesLeft, timeOffered } from '@/components/control/inject/schedule-time';
import { inOrder, runOfShow, type PlannedInject } from '@/components/control/run-of-show';
import { aGameDeliberating, CONTROL, type AGame } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const MINUTE = 60_000;
const [first] = runOfShow(tinyScenario, 'long');
const rumour = first?.injects[0] as PlannedInject;
const at = (phase: 'brief' | 'deliberate' | 'reveal', minute: number): PlannedInject => ({ ...rumour, at: { phase, minute } });
const status = (game: AGame, inject = rumour) => injectStatus(game.state, inject, 't1', game.now);

describe('an inject', () => {
  it('is planned until its minute has come, and due from then on', () => {
    const game = aGameDeliberating();
    assert.equal(status(game, at('deliberate', 2)).status, 'planned');
    assert.equal(status(game.after(2 * MINUTE), at('deliberate', 2)).status, 'due');
    assert.equal(status(game, at('brief', 99)).status, 'due');
    assert.equal(status(game, at('reveal', 0)).status, 'planned');
  });

  it('tells when the clock will release it, and not while the exercise is paused', () => {
    const game = aGameDeliberating();
    const opened = game.now;
    game.do({ type: 'scheduleInject', inject: rumour.id, phase: 'deliberate', minute: 3, why: 'Tokyo is late.' });
    assert.deepEqual(status(game), { status: 'scheduled', by: CONTROL, why: 'Tokyo is late.', turn: 't1', phase: 'deliberate', minute: 3, to: 'all', text: null, dueAt: opened + 3 * MINUTE });
    const paused = status(game.do({ type: 'pause' }));
    assert.equal(paused.status === 'scheduled' ? paused.dueAt : 0, null);
  });

  it('is held or skipped with who did it and why, and released with when', () => {
    const game = aGameDeliberating().do({ type: 'holdInject', inject: rumour.id, why: 'Not yet.' });
    assert.deepEqual(status(game), { status: 'held', by: CONTROL, why: 'Not yet.' });
    assert.deepEqual(status(game.do({ type: 'skipInject', inject: rumour.id })), { status: 'skipped', by: CONTROL, why: null });
    assert.deepEqual(status(game.after(MINUTE).do({ type: 'releaseInject', inject: rumour.id, to: ['red'] })), { status: 'released', by: CONTROL, why: null, at: game.now, to: 'team:red', text: rumour.text });
  });

  it('is told as it came out, in whose words ever, and planned with the words it will come out in', () => {
    const scheduled = status(aGameDeliberating().do({ type: 'scheduleInject', inject: rumour.id, phase: 'deliberate', minute: 3, text: 'Other words.' }));
    assert.equal(scheduled.status === 'scheduled' ? scheduled.text : null, 'Other words.');
    const released = status(aGameDeliberating().do({ type: 'releaseInject', inject: rumour.id, to: ['blue', 'red'], text: 'Words of a colleague.' }));
    assert.deepEqual(released.status === 'released' ? [released.text, addressedBy(released.to)] : null, ['Words of a colleague.', ['blue', 'red']]);
  });
});

describe('the time offered for the clock to release an inject', () => {
  it('is the planned minute while it lies ahead in this turn, else five minutes from now', () => {
    const game = aGameDeliberating();
    assert.deepEqual(timeOffered(game.state, at('deliberate', 2), 't1', [], game.now), { from: 'deliberate', turn: null, minute: 2 });
    assert.deepEqual(timeOffered(game.state, at('reveal', 1), 't1', [], game.now), { from: 'reveal', turn: null, minute: 1 });
    for (const over of [at('deliberate', 0), at('brief', 1)]) assert.deepEqual(timeOffered(game.state, over, 't1', [], game.now), { from: 'now', minute: 5 });
    assert.deepEqual(timeOffered(game.state, at('deliberate', 2), 't2', [], game.now), { from: 'now', minute: 5 }, 'of a turn that is over');
    const later = [{ id: 't2', number: 2, title: 'Second' }];
    assert.deepEqual(timeOffered(game.state, at('brief', 2), 't2', later, game.now), { from: 'brief', turn: 't2', minute: 2 }, 'planned for a turn to come');
    assert.deepEqual(timeOffered(game.to('adjudicate').state, at('brief', 1), 't1', later, game.now), { from: 'deliberate', turn: 't2', minute: 1 }, 'too late for this turn');
  });

  it('counts from the opening of the phase, pauses left out', () => {
    const game = aGameDeliberating().after(2 * MINUTE).do({ type: 'pause' }).after(9 * MINUTE).do({ type: 'resume' });
    assert.deepEqual(inPhase(game.state, { from: 'now', minute: 5 }, game.now), { phase: 'deliberate', minute: 7 });
    assert.deepEqual(inPhase(game.state, { from: 'reveal', turn: null, minute: 1 }, game.now), { phase: 'reveal', minute: 1 });
    assert.deepEqual(inPhase(game.state, { from: 'brief', turn: 't2', minute: 1 }, game.now), { turn: 't2', phase: 'brief', minute: 1 });
    assert.deepEqual(phasesLeft(game.state), ['deliberate', 'reveal']);
  });
});

describe('the run of show', () => {
  it('lists the injects of a turn as they are planned', () => {
    const ids = inOrder([at('reveal', 0), at('deliberate', 3), at('brief', 9), at('deliberate', 1)]).map((inject) => `${inject.at.phase} ${inject.at.minute}`);
    assert.deepEqual(ids, ['brief 9', 'deliberate 1', 'deliberate 3', 'reveal 0']);
  });
});
