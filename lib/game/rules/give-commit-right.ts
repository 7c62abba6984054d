import { accepted } from '../decided';
import type { ControlRule } from '../rule';
import { seatedPlayer } from '../seating';
import { get } from '../table';

/** Control lets a seat commit for its team, whatever its role; the team hears of it. */
export const giveCommitRight: ControlRule<'giveCommitRight'> = ({ seat }, state, by) =>
  seatedPlayer(state, seat, ({ team }) => {
    if (get(state.commitRights, team)?.includes(seat)) return accepted();
    return accepted({ audience: `team:${team}`, type: 'CommitRightGiven', data: { team, seat, by } });
  });
