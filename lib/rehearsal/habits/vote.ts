import { get } from '../../game/table';
import { byLiking } from '../choosing';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';

/** Shows its table what it would choose. */
export function vote(mind: Mind): Deed | null {
  const { view, turn, team, seat, manner } = mind;
  const liked = byLiking(mind)[0];
  if (view.phase !== 'deliberate' || !liked || get(turn.submitted, team) || get(turn.straws, team)?.[seat] !== undefined) return null;
  const wait = manner.seals === 'at-the-last' ? between(25, 32, mind.chance('vote')) : between(5, 16, mind.chance('vote'));
  return command(mind.after(wait), { type: 'castStraw', turn: turn.id, option: liked.id });
}
