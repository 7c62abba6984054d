import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { handOf } from '../whereabouts';

/** Control lets in someone who waits, or lets back in someone it refused or removed; not one who was moved to another seat. */
export const admitSeat: ControlRule<'admitSeat'> = ({ seat }, state, by) => {
  const found = get(state.seats, seat);
  if (!found) return refused('unknown-seat', { seat });
  if (found.status === 'seated') return refused('seat-taken', { seat, ...handOf(found.by) });
  if (found.movedTo !== null) return refused('seat-gone', { seat, ...handOf(found.by) });
  const { kind, team, role, scripted } = found;
  return accepted({ audience: 'all', type: 'SeatAdmitted', data: { seat, kind, team, role, scripted, by } });
};
