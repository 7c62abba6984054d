import { get } from '../../game/table';
import { byLiking } from '../choosing';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';
import { objection } from '../phrases';

/** How readily others than those who contradict put their objection on record. */
const READILY = 0.3;

/** Puts on record that it would have chosen otherwise. */
export function object(mind: Mind): Deed | null {
  const { turn, team, seat, manner } = mind;
  const submitted = get(turn.submitted, team);
  const liked = byLiking(mind)[0];
  if (!submitted || !liked || liked.id === submitted.option || turn.published !== null) return null;
  if (get(turn.dissents, team)?.some((dissent) => dissent.seat === seat)) return null;
  if (!manner.contradicts && mind.chance('object')() > READILY) return null;
  return command(mind.after(between(2, 4, mind.chance('object after')), submitted.at), { type: 'recordDissent', turn: turn.id, option: submitted.option, text: objection(mind, liked), anonymous: false });
}
