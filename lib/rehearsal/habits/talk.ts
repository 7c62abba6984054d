import { byLiking } from '../choosing';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';
import { line } from '../phrases';

/** Says to its team what it would choose and what it expects, and answers once when a person speaks. */
export function talk(mind: Mind): Deed | null {
  const { turn, view, seat, manner } = mind;
  const liked = byLiking(mind)[0];
  if (view.phase !== 'deliberate' || !liked) return null;
  const said = turn.talk.filter((talk) => talk.seat === seat).length;
  const heard = turn.talk.findLast((talk) => view.seats[talk.seat]?.scripted === false);
  if (said >= manner.lines + (heard ? 1 : 0)) return null;
  const wait = between(4, 14, mind.chance(`talk ${said}`));
  return command(mind.after(wait, said >= manner.lines ? heard?.at : 0), { type: 'say', text: line(mind, said, liked) });
}
