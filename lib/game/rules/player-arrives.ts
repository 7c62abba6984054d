import { accepted, refused } from '../decided';
import type { SystemRule } from '../rule';
import { unknownPlace } from '../seating';
import { get } from '../table';

/** A player sits down if the door is open, waits for Control if it asks for approval, and is turned away if it is locked. */
export const playerArrives: SystemRule<'playerArrives'> = ({ seat, team, role, scripted = false }, state) => {
  if (get(state.seats, seat)) return refused('seat-taken');
  const unknown = unknownPlace(state, team, role);
  if (unknown) return unknown;
  const sits = accepted({ audience: 'all', type: 'SeatAdmitted', data: { seat, kind: 'player', team, role, scripted, by: null } });
  // The program's own players are let in by Control, who called them.
  if (scripted) return sits;
  switch (state.door) {
    case 'open':
      return sits;
    case 'approval':
      return accepted({ audience: 'control', type: 'SeatRequested', data: { seat, team, role } });
    case 'locked':
      return refused('door-locked');
  }
};
