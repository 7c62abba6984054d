/** The server's clock as seen from here. */
export interface ServerClock {
  /** Milliseconds since the epoch on the server's clock. */
  now(): number;
  /** A reading of the server's clock, asked for and received at these moments of `local`. */
  sample(serverNow: number, askedAt: number, receivedAt: number): void;
  /** Lets the next sample count whatever its round trip was: the device may have slept. */
  distrust(): void;
}

/**
 * Of several samples the one with the shortest round trip is the most exact. Runs on a clock that
 * nobody can set (`performance.now`), so that a phone whose clock is changed still shows the right time.
 */
export function serverClock(startsAt: number, local: () => number = () => performance.now()): ServerClock {
  let offset = startsAt - local();
  let best = Number.POSITIVE_INFINITY;
  return {
    now: () => local() + offset,
    sample(serverNow, askedAt, receivedAt) {
      const roundTrip = receivedAt - askedAt;
      if (roundTrip > best) return;
      best = roundTrip;
      offset = serverNow + roundTrip / 2 - receivedAt;
    },
    distrust() {
      best = Number.POSITIVE_INFINITY;
    },
  };
}
