import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { handOf } from '../whereabouts';

/** Control turns away someone who waits; nobody else hears of it. */
export const refuseSeat: ControlRule<'refuseSeat'> = ({ seat }, state, by) => {
  const found = get(state.seats, seat);
  if (!found) return refused('unknown-seat', { seat });
  if (found.status !== 'waiting') return refused(found.status === 'seated' ? 'seat-taken' : 'seat-gone', { seat, ...handOf(found.by) });
  return accepted({ audience: 'control', type: 'SeatRefused', data: { seat, by } });
};
