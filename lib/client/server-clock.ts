/** The server's clock as seen from here. */
export interface ServerClock {
  /** Milliseconds since the epoch on the server's clock. */
  now(): number;
  /** A reading of the server's clock, asked for and received at these moments of `local`. */
  sample(serverNow: number, askedAt: number, receivedAt: number): void;
  /** Forgets all earlier samples once the next one comes: the device may have slept. */
  distrust(): void;
}

/** How far two clocks may run apart: a bad crystal loses a tenth of a second in a thousand seconds. */
const DRIFT = 1e-4;

/**
 * The server's time was read somewhere between asking and receiving, so each sample says between what
 * bounds the offset lies; where the bounds of all samples overlap, its middle is at most half that width off,
 * and near the truth as soon as one message each way was quick. Bounds that do not meet the earlier ones say
 * that a clock was set or stood still (a device asleep): then only the newest count.
 *
 * Runs on a clock that nobody can set (`performance.now`), so that a phone whose clock is wrong, or is
 * put right, still shows the right time.
 */
export function serverClock(startsAt: number, local: () => number = () => performance.now()): ServerClock {
  let offset = startsAt - local();
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let last = local();
  return {
    now: () => local() + offset,
    sample(serverNow, askedAt, receivedAt) {
      const slack = Math.max(0, receivedAt - last) * DRIFT;
      const least = serverNow - receivedAt;
      const most = serverNow - askedAt;
      last = receivedAt;
      low = Math.max(low - slack, least);
      high = Math.min(high + slack, most);
      if (low > high) [low, high] = [least, most];
      offset = (low + high) / 2;
    },
    distrust() {
      low = Number.NEGATIVE_INFINITY;
      high = Number.POSITIVE_INFINITY;
    },
  };
}
