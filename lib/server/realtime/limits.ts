import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';

/** How often a seat may do something. */
export interface Limit {
  /** Seconds to wait; 0: go on, and it counts. */
  take(seat: string): Promise<number>;
}

/** Counts nothing. */
export const UNLIMITED: Limit = { take: () => Promise.resolve(0) };

const MINUTE_S = 60;

/** So many a minute, and `burst` more for a moment of haste. */
export function perMinute(points: number, burst = 0): Limit {
  const steady = new RateLimiterMemory({ points, duration: MINUTE_S });
  const limiter = burst === 0 ? steady : new BurstyRateLimiter(steady, new RateLimiterMemory({ keyPrefix: 'burst', points: burst, duration: MINUTE_S }));
  return {
    async take(seat) {
      try {
        await limiter.consume(seat);
        return 0;
      } catch (refused) {
        const { msBeforeNext } = refused as { msBeforeNext?: number };
        // Never longer than is counted, though the machine's clock be set back meanwhile.
        return Math.min(MINUTE_S, Math.max(1, Math.ceil((msBeforeNext ?? 1000) / 1000)));
      }
    },
  };
}
