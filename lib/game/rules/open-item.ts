import { accepted, refused } from '../decided';
import { itemsSent } from '../item';
import type { PlayerRule } from '../rule';
import { get } from '../table';

/** A player opens something the team was sent; the record keeps the first time each seat does. */
export const openItem: PlayerRule<'openItem'> = ({ turn: turnId, item }, state, { id: seat, team }) => {
  const turn = get(state.turns, turnId);
  if (!turn || !itemsSent(state, turn, team).includes(item)) return refused('unknown-item', { item });
  const opened = get(turn.opened, item);
  if (opened && get(opened, seat) !== undefined) return accepted();
  return accepted({ audience: `team:${team}`, type: 'ItemOpened', data: { turn: turnId, item, seat } });
};
