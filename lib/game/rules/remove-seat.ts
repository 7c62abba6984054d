import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { handOf } from '../whereabouts';

/** Control takes a seat away; not its own, so that a game is never without Control. */
export const removeSeat: ControlRule<'removeSeat'> = ({ seat }, state, by) => {
  const found = get(state.seats, seat);
  if (!found) return refused('unknown-seat', { seat });
  if (found.status !== 'seated') return refused('seat-gone', { seat, ...handOf(found.by) });
  if (seat === by) return refused('not-yours-to-do', { needs: 'another-control' });
  return accepted({ audience: 'all', type: 'SeatRemoved', data: { seat, to: null, by } });
};
