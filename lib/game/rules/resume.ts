import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { doneBy, whileRunning } from '../whereabouts';

/** The exercise goes on where it was paused; nobody has lost time. */
export const resume: ControlRule<'resume'> = (_command, state, by) =>
  whileRunning(state, () => (state.clock.pausedAt === null ? refused('not-paused', doneBy(state, 'resume')) : accepted({ audience: 'all', type: 'ExerciseResumed', data: { by } })));
