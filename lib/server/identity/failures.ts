import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Sender } from '../house';

/** Counts what went wrong, by whatever a caller names: an address, an account. Successes count nothing. */
export interface Failures {
  /** Seconds until this one may try again; 0: now. */
  wait(who: string): Promise<number>;
  count(who: string): Promise<void>;
}

export function failures({ most = 20, seconds = 600 }: { most?: number; seconds?: number } = {}): Failures {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    async wait(who) {
      const seen = await limiter.get(who);
      return seen && seen.consumedPoints >= most ? Math.min(seconds, Math.max(1, Math.ceil(seen.msBeforeNext / 1000))) : 0;
    },
    async count(who) {
      await limiter.penalty(who);
    },
  };
}

/** So many wrong codes in ten minutes, from one browser. */
export const MOST_OF_BROWSER = 20;
/** So many from one address: sixty people behind it may each be wrong six times. What that leaves to a guesser is reckoned in docs/reliability.md. */
export const MOST_OF_ADDRESS = 360;

/** Wrong codes at the door, by browser and by address. */
export interface DoorFailures {
  wait(from: Sender): Promise<number>;
  count(from: Sender): Promise<void>;
}

/**
 * A school stands behind one address, so an address is given a class's worth of mistakes, and one browser a person's.
 * Who leaves the browser's cookie away, or makes one up, is still held by the address.
 */
export function doorFailures(): DoorFailures {
  const [ofBrowser, ofAddress] = [failures({ most: MOST_OF_BROWSER }), failures({ most: MOST_OF_ADDRESS })];
  const counters = ({ address, browser }: Sender) => [[ofAddress, address] as const, ...(browser ? [[ofBrowser, `${address} ${browser}`] as const] : [])];
  return {
    wait: async (from) => Math.max(...(await Promise.all(counters(from).map(([counter, who]) => counter.wait(who))))),
    count: async (from) => void (await Promise.all(counters(from).map(([counter, who]) => counter.count(who)))),
  };
}
