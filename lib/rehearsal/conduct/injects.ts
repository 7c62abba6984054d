import { releaseOf } from '../../game/releasing';
import { get } from '../../game/table';
import { command, type Deed } from '../deed';
import type { InATurn } from './at-the-desk';

/** Releases the planned injects when they are due, those left out that somebody held or skipped. */
export function injects({ view, turn, plan, opened, lastAt, pace }: InATurn): Deed | null {
  const planned = plan.find(({ id }) => id === turn.id)?.injects ?? [];
  const due = planned
    .filter(({ id, at }) => at.phase === view.phase && !releaseOf(view, id) && get(view.msel, id) === undefined)
    .sort((a, b) => a.at.minute - b.at.minute)[0];
  return due ? command(Math.max(lastAt, opened + due.at.minute * 60 * pace), { type: 'releaseInject', inject: due.id, seen: 0 }) : null;
}
