import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drift, plannedFor, timetable } from '@/lib/game/timetable';
import { aGame } from '../../support/a-game';

const MINUTE = 60_000;
const turns = [
  { id: 't1', minutes: { brief: 2, deliberate: 5 } },
  { id: 't2', minutes: { brief: 2, deliberate: 9 } },
];
const minutesOf = (times: (number | null)[]) => times.map((ms) => (ms === null ? null : ms / MINUTE));

describe('the timetable', () => {
  it('adds up the minutes of the phases, the game’s own before the form’s', () => {
    const planned = timetable(aGame().state, turns).map((entry) => entry.planned);
    assert.deepEqual(minutesOf(planned), [0, 2, 7, 7, 7, 9, 18, 18]);
    const own = timetable(aGame({ settings: { minutes: { deliberate: 1 } } }).state, turns).map((entry) => entry.planned);
    assert.deepEqual(minutesOf(own), [0, 2, 3, 3, 3, 5, 6, 6]);
  });

  it('says when each phase opened, and how far the room is behind, pauses included', () => {
    const game = aGame().start().after(3 * MINUTE).next().do({ type: 'pause' }).after(4 * MINUTE).do({ type: 'resume' }).after(5 * MINUTE).next();
    const phases = timetable(game.state, turns);
    assert.deepEqual(minutesOf(phases.map(({ actual }) => actual)), [0, 3, 12, null, null, null, null, null]);
    assert.equal(drift(phases), 5 * MINUTE);
    assert.equal(drift(timetable(aGame().state, turns)), 0);
  });

  it('knows when an inject is due', () => {
    const phases = timetable(aGame().state, turns);
    assert.equal(plannedFor(phases, 't2', { phase: 'deliberate', minute: 3 }), 12 * MINUTE);
    assert.equal(plannedFor(phases, 't9', { phase: 'brief', minute: 0 }), null);
  });
});
