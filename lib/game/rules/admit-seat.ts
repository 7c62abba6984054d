import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { get } from '../table';

/** Control lets in someone who waits, or lets back in someone it refused or removed; not one who was moved to another seat. */
export const admitSeat: ControlRule<'admitSeat'> = ({ seat }, state) => {
  const found = get(state.seats, seat);
  if (!found) return refused('unknown-seat', { seat });
  if (found.status === 'seated') return refused('seat-taken', { seat });
  if (found.movedTo !== null) return refused('seat-gone', { seat });
  const { kind, team, role } = found;
  return accepted({ audience: 'all', type: 'SeatAdmitted', data: { seat, kind, team, role } });
};
