import { accepted, refused } from '../decided';
import type { SystemRule } from '../rule';
import { get } from '../table';

/** Control, observers and screens come in by links of their own; no door holds them. */
export const seatArrives: SystemRule<'seatArrives'> = ({ seat, kind, scripted = false }, state) => {
  if (get(state.seats, seat)) return refused('seat-taken');
  return accepted({ audience: 'all', type: 'SeatAdmitted', data: { seat, kind, team: null, role: null, scripted, by: null } });
};
