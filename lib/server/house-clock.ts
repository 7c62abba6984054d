import { uptime } from 'node:os';

/** A clock that is led back to the right time, or drifts, is never further off than this at once. */
const SET_MS = 2_000;

interface Wishes {
  /** The machine's time of day, which somebody may set. */
  wall?: () => number;
  /** Milliseconds that nobody can set; they need not pass while the machine sleeps. */
  steady?: () => number;
  /** The same, where they do pass while it sleeps. */
  awakeAndAsleep?: () => number;
  /** Whether anybody is there whose time would jump. */
  attended: () => boolean;
  /** Told when the machine's clock was set and the house did not follow: by so many milliseconds. */
  told?: (byMs: number) => void;
}

/**
 * The clock by which the house plays: milliseconds since 1970. It goes with the machine's, but where that is set — by
 * hand, or by a time server at last reached — a phase that runs must not end an hour early, nor last an hour longer. So
 * while somebody is there the house counts on, and takes the machine's time once nobody is. A sleep of the machine is no
 * setting: that time has passed. A process that begins anew begins with the machine's time.
 */
export function houseClock({ wall = () => Date.now(), steady = () => performance.now(), awakeAndAsleep = () => uptime() * 1_000, attended, told = () => undefined }: Wishes): () => number {
  let offset = wall() - steady();
  let slept = awakeAndAsleep() - steady();
  /** How far the machine's clock was ahead when it was last set and not followed. */
  let held = 0;
  let last = Number.NEGATIVE_INFINITY;

  function sleepSinceThen(): number {
    const all = awakeAndAsleep() - steady();
    const lately = all - slept;
    slept = all;
    return lately > SET_MS ? lately : 0;
  }

  return () => {
    let ahead = wall() - (steady() + offset);
    if (Math.abs(ahead - held) > SET_MS) {
      const asleep = sleepSinceThen();
      offset += asleep;
      ahead -= asleep;
      if (Math.abs(ahead) > SET_MS && Math.abs(ahead - held) > SET_MS && attended()) told(ahead);
      held = ahead;
    }
    if (Math.abs(ahead) <= SET_MS || !attended()) {
      // Led back a little, it stands still rather than go back.
      if (ahead < -SET_MS) last = Number.NEGATIVE_INFINITY;
      offset += ahead;
      held = 0;
    }
    last = Math.max(last, Math.round(steady() + offset));
    return last;
  };
}
