import { mayCommit } from '../../game/authority';
import { get } from '../../game/table';
import type { Deed } from '../deed';
import { between, type Mind } from '../mind';

/** An adviser's bad line falls after the vote; a head's in the middle of writing (`decide`). */
export function drop(mind: Mind): Deed | null {
  const { view, turn, team, seat, manner, droppedIn } = mind;
  if (!manner.drops || droppedIn === turn.id || view.phase !== 'deliberate' || mayCommit(view, seat)) return null;
  if (get(turn.straws, team)?.[seat] === undefined) return null;
  const at = mind.after(between(3, 9, mind.chance('drop')));
  return { at, kind: 'drop', turn: turn.id, back: at + between(6, 14, mind.chance('back')) * mind.pace };
}
