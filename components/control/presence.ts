import type { People } from '@/lib/contract';
import type { SeatId } from '@/lib/game/ids';

/** Whether somebody is at their page: `idle` is connected without a touch for two minutes; `since` is when they were last there. */
export type Whereabouts = { is: 'here' } | { is: 'idle' | 'gone'; since: number | null };

export function whereaboutsOf({ online, idle, lastSeen }: People, seat: SeatId): Whereabouts {
  const since = lastSeen[seat] ?? null;
  if (!online.includes(seat)) return { is: 'gone', since };
  return idle.includes(seat) ? { is: 'idle', since } : { is: 'here' };
}
