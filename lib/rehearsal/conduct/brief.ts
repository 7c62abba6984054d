import { lastEnd } from '../../game/clock';
import { itemKey } from '../../game/item';
import { get } from '../../game/table';
import type { Deed } from '../deed';
import { people, players } from '../table-mates';
import { goOn, type InATurn } from './at-the-desk';

/** Opens the deliberation some time after every person has opened the brief, or with the end of the time for it. */
export function brief(desk: InATurn): Deed | null {
  const { view, turn, opened, pace } = desk;
  if (view.phase !== 'brief') return null;
  const reading = get(turn.opened, itemKey('brief')) ?? {};
  const readers = people(view).length > 0 ? people(view) : players(view);
  const unread = readers.some(({ id }) => reading[id] === undefined);
  if (!unread) return goOn(desk, Math.max(opened, ...readers.map(({ id }) => reading[id] ?? 0)), { people: 20, alone: 1 });
  if (people(view).length === 0) return goOn(desk, opened + 12 * pace, { people: 0, alone: 0 });
  return goOn(desk, lastEnd(view.clock) ?? opened + 180 * pace, { people: 0, alone: 0 });
}
