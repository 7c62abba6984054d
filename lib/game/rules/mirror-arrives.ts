import { isTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { SystemRule } from '../rule';
import { get } from '../table';

/** Somebody doubles a team, by a link that Control gave away; no door holds them. */
export const mirrorArrives: SystemRule<'mirrorArrives'> = ({ seat, team }, state) => {
  if (get(state.seats, seat)) return refused('seat-taken');
  if (!isTeam(state, team)) return refused('unknown-team', { team });
  return accepted({ audience: 'all', type: 'SeatAdmitted', data: { seat, kind: 'mirror', team, role: null, scripted: false, by: null } });
};
