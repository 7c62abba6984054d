import type { CommandRequest } from '../contract';
import type { SeatId } from '../game/ids';
import { forget, keysOf, recall, remember } from './storage';

/** A command on its way. */
export interface Posted extends CommandRequest {
  /** Device time; a command that waited for half a day is no longer meant. */
  at: number;
}

const KEEP_MS = 12 * 3_600_000;

/** The commands of a seat that were given and not answered. Each under a key of its own, so that two tabs do not overwrite each other's. */
export interface Outbox {
  put(command: Posted): void;
  drop(id: string): void;
  /** What an earlier page left behind, oldest first. */
  leftover(now: number): Posted[];
}

export function outbox(seat: SeatId): Outbox {
  const prefix = `planb.outbox.${seat}.`;
  return {
    put: (posted) => remember(prefix + posted.id, posted),
    drop: (id) => forget(prefix + id),
    leftover(now) {
      const found = keysOf(prefix).map((key) => ({ key, posted: recall(key) }));
      for (const { key, posted } of found) if (!isPosted(posted) || now - posted.at > KEEP_MS) forget(key);
      return found
        .map(({ posted }) => posted)
        .filter((posted): posted is Posted => isPosted(posted) && now - posted.at <= KEEP_MS)
        .sort((a, b) => a.at - b.at);
    },
  };
}

function isPosted(value: unknown): value is Posted {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, command } = value as Partial<Posted>;
  return typeof id === 'string' && typeof at === 'number' && typeof command === 'object' && command !== null;
}
