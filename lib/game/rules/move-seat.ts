import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { seatedPlayer, unknownPlace } from '../seating';
import { get } from '../table';

/** A seat's sight never changes: a person who moves leaves one seat and is given a new one. */
export const moveSeat: ControlRule<'moveSeat'> = ({ seat, to, team, role }, state, by) =>
  seatedPlayer(state, seat, () => {
    if (get(state.seats, to)) return refused('seat-taken', { seat: to });
    return (
      unknownPlace(state, team, role) ??
      accepted(
        { audience: 'all', type: 'SeatRemoved', data: { seat, to, by } },
        { audience: 'all', type: 'SeatAdmitted', data: { seat: to, kind: 'player', team, role, scripted: get(state.seats, seat)?.scripted ?? false, by } },
      )
    );
  });
