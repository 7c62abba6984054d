import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { doneBy, whileRunning } from '../whereabouts';

/** PAUSEX: the clock stands still and nothing is committed. */
export const pause: ControlRule<'pause'> = (_command, state, by) =>
  whileRunning(state, () => (state.clock.pausedAt === null ? accepted({ audience: 'all', type: 'ExercisePaused', data: { by } }) : refused('paused', doneBy(state, 'pause'))));
