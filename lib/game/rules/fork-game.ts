import { accepted, refused } from '../decided';
import { openPhase } from '../opening';
import type { SystemRule } from '../rule';
import { get } from '../table';
import { whileRunning } from '../whereabouts';

/** Another game goes on with other people: all seats are empty but Control's, and the phase begins anew with its whole time, standing still until Control resumes. */
export const forkGame: SystemRule<'forkGame'> = ({ phase, seat, from }, state, c) =>
  whileRunning(state, (turn) => {
    if (get(state.seats, seat)) return refused('seat-taken');
    return accepted(
      { audience: 'all', type: 'GameForked', data: { from, by: seat } },
      { audience: 'all', type: 'SeatAdmitted', data: { seat, kind: 'control', team: null, role: null, scripted: false, by: null } },
      openPhase(turn.id, phase, state, seat, c),
      { audience: 'all', type: 'ExercisePaused', data: { by: seat } },
    );
  });
