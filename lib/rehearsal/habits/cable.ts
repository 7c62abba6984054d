import { mayCommit } from '../../game/authority';
import { byLiking } from '../choosing';
import { oneOf } from '../chance';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';
import { cable as textOf } from '../phrases';

/** Whoever may commit for a team also writes to the others, first to those who wrote. */
export function cable(mind: Mind): Deed | null {
  const { view, turn, team, seat, manner } = mind;
  const liked = byLiking(mind)[0];
  if (view.phase !== 'deliberate' || !liked || !mayCommit(view, seat)) return null;
  const sent = turn.cables.filter((one) => one.seat === seat);
  if (sent.length >= manner.cables) return null;
  const unwritten = (view.game?.teams ?? []).map(({ id }) => id).filter((id) => id !== team && !sent.some(({ to }) => to.includes(id)));
  const wrote = turn.cables.find(({ from }) => unwritten.includes(from));
  const to = wrote?.from ?? oneOf(unwritten, mind.chance(`cable ${sent.length}`));
  if (to === undefined) return null;
  return command(mind.after(between(6, 18, mind.chance(`cable after ${sent.length}`)), wrote?.at), { type: 'sendCable', to: [to], text: textOf(mind, to, liked) });
}
