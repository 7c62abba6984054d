import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { whileRunning } from '../whereabouts';

/** PAUSEX: the clock stands still and nothing is committed. */
export const pause: ControlRule<'pause'> = (_command, state) =>
  whileRunning(state, () => (state.clock.pausedAt === null ? accepted({ audience: 'all', type: 'ExercisePaused', data: {} }) : refused('paused')));
