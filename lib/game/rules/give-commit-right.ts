import { isEntitled } from '../authority';
import { accepted, refused } from '../decided';
import type { NewEvent } from '../events';
import type { SeatId } from '../ids';
import type { ControlRule } from '../rule';
import { seatedPlayer } from '../seating';
import type { GameState } from '../state';
import { get } from '../table';

/**
 * Control lets a seat commit for its team, whatever its role; with `insteadOf` the right is handed over, and one of the
 * same table may commit no more. The team hears of both. Since somebody always gets it whenever somebody loses it, no
 * table is left without.
 */
export const giveCommitRight: ControlRule<'giveCommitRight'> = ({ seat, insteadOf }, state, by) =>
  seatedPlayer(state, seat, ({ team }) => {
    const settled = (type: 'CommitRightGiven' | 'CommitRightTaken', whose: SeatId): NewEvent => ({ audience: `team:${team}`, type, data: { team, seat: whose, by } });
    const given = entitled(state, seat) ? [] : [settled('CommitRightGiven', seat)];
    if (insteadOf === null) return accepted(...given);
    return seatedPlayer(state, insteadOf, (holder) => {
      if (holder.team !== team || insteadOf === seat) return refused('unknown-seat', { seat: insteadOf });
      return accepted(...given, ...(get(state.seats, insteadOf)?.commits === false ? [] : [settled('CommitRightTaken', insteadOf)]));
    });
  });

function entitled(state: GameState, id: SeatId): boolean {
  const seat = get(state.seats, id);
  return seat !== undefined && isEntitled(state, seat);
}
