import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Counts what went wrong, by address: a whole class behind one address may come in together, but
 * nobody guesses for long.
 */
export interface Failures {
  /** Seconds until this address may try again; 0: now. */
  wait(address: string): Promise<number>;
  count(address: string): Promise<void>;
}

export function failures({ most = 20, seconds = 600 }: { most?: number; seconds?: number } = {}): Failures {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    async wait(address) {
      const seen = await limiter.get(address);
      return seen && seen.consumedPoints >= most ? Math.max(1, Math.ceil(seen.msBeforeNext / 1000)) : 0;
    },
    async count(address) {
      await limiter.penalty(address);
    },
  };
}
