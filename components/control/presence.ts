import type { People } from '@/lib/contract';
import type { SeatId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { get } from '@/lib/game/table';

/**
 * Whether somebody is at their page: `idle` is connected without a touch for two minutes; `since` is when they were last
 * there. The server remembers that only as long as it runs: where it does not know, `lastAct` is what the record tells.
 */
export type Whereabouts = { is: 'here' } | { is: 'idle' | 'gone'; since: number | null; lastAct: number | null };

export function whereaboutsOf({ online, idle, lastSeen }: People, { lastActs }: GameState, seat: SeatId): Whereabouts {
  const since = get(lastSeen, seat) ?? null;
  const lastAct = since === null ? (get(lastActs, seat) ?? null) : null;
  if (!online.includes(seat)) return { is: 'gone', since, lastAct };
  return idle.includes(seat) ? { is: 'idle', since, lastAct } : { is: 'here' };
}
