import { momentOf, type Moment } from '@/lib/review/moments';
import type { Bookmark } from '@/lib/review/replay/bookmarks';
import { playOn, roomTimeAt, type Playhead, type Speed } from '@/lib/review/replay/playback';
import type { Reel } from '@/lib/review/replay/reel';

/** What the transport shows. */
export interface PlayerNow {
  frame: number;
  playing: boolean;
  speed: Speed;
  /** Whether a playback stops just before each turning point. */
  stopsBefore: boolean;
  /** The moment it stopped before, until one goes on: a turning point, or the one that the address names. */
  before: (Moment & { bookmarked: boolean }) | null;
}

/** A reel with a playhead: to React a store, and to the screens a clock. */
export interface Player {
  now(): PlayerNow;
  subscribe(listener: () => void): () => void;
  /** Room time at the playhead. */
  roomTime(): number;
  go(frame: number): void;
  toggle(): void;
  setSpeed(speed: Speed): void;
  setStopsBefore(stops: boolean): void;
  /** Stops the timer; what is shown stays. */
  stop(): void;
}

interface Parts {
  reel: Reel;
  marks: readonly Bookmark[];
  /** Frames that somebody bookmarked by an address. */
  alsoStops: readonly number[];
  start: number;
  /** Another frame is to be drawn, or the same at another second. */
  draw: (frame: number) => void;
}

const TICK_MS = 100;

/** Plays a reel back in room time. Real time is measured, so that a late timer makes up for itself. */
export function makePlayer({ reel, marks, alsoStops, start, draw }: Parts): Player {
  const listeners = new Set<() => void>();
  const stops = new Set([...marks.map(({ frame }) => frame), ...alsoStops]);
  let head: Playhead = { frame: start, into: 0 };
  let begun = start;
  let timer: ReturnType<typeof setInterval> | undefined;
  let measuredAt = 0;
  let now: PlayerNow = { frame: start, playing: false, speed: 1, stopsBefore: true, before: null };

  const second = () => Math.floor(roomTimeAt(reel.facts, head) / 1_000);

  function change(part: Partial<PlayerNow>): void {
    now = { ...now, ...part };
    for (const listener of listeners) listener();
  }

  function moveTo(next: Playhead): void {
    const [frame, shown] = [head.frame, second()];
    head = next;
    if (head.frame !== frame || second() !== shown) draw(head.frame);
    if (head.frame !== frame) change({ frame: head.frame });
  }

  function tick(): void {
    const measured = performance.now();
    const passed = (measured - measuredAt) * now.speed;
    measuredAt = measured;
    const { head: next, stopped } = playOn(reel.facts, head, passed, { stops: now.stopsBefore ? stops : new Set(), begun });
    moveTo(next);
    if (stopped === null) return;
    rest();
    change({ before: stopped === 'before' ? momentAfter(next.frame) : null });
  }

  function momentAfter(frame: number): PlayerNow['before'] {
    const mark = marks.find((one) => one.frame === frame + 1);
    const fact = reel.facts[frame];
    if (mark) return { ...mark, bookmarked: false };
    return fact === undefined ? null : { ...momentOf(fact), bookmarked: true };
  }

  function rest(): void {
    clearInterval(timer);
    change({ playing: false });
  }

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    roomTime: () => roomTimeAt(reel.facts, head),
    go(wanted) {
      const frame = Math.max(0, Math.min(reel.end, wanted));
      begun = frame;
      moveTo({ frame, into: 0 });
      if (now.before !== null) change({ before: null });
    },
    toggle() {
      if (now.playing) return rest();
      if (head.frame === reel.end) moveTo({ frame: 0, into: 0 });
      begun = head.frame;
      measuredAt = performance.now();
      timer = setInterval(tick, TICK_MS);
      change({ playing: true, before: null });
    },
    setSpeed: (speed) => change({ speed }),
    setStopsBefore: (stopsBefore) => change({ stopsBefore }),
    stop: () => clearInterval(timer),
  };
}
