import type { Facts } from '../select';

/** How many times as fast as the room a game may be played back. */
export const SPEEDS = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where a playback is: in a frame, and how much of the room's time has passed since its last event. */
export interface Playhead {
  frame: number;
  /** Milliseconds of room time. */
  into: number;
}

/** A silence longer than this is shortened to it. */
export const LONGEST_SILENCE_MS = 10_000;

/** Room time between a frame and the next: what is played of it, and what is left out. */
export function silenceAfter(facts: Facts, frame: number): { played: number; leftOut: number } {
  const [here, next] = [facts[frame - 1], facts[frame]];
  const gap = here && next ? Math.max(0, next.at - here.at) : 0;
  const played = Math.min(gap, LONGEST_SILENCE_MS);
  return { played, leftOut: gap - played };
}

/** Room time at a playhead. A shortened silence passes evenly, so that its end is on time. */
export function roomTimeAt(facts: Facts, { frame, into }: Playhead): number {
  const here = facts[frame - 1]?.at ?? facts[0]?.at ?? 0;
  const { played, leftOut } = silenceAfter(facts, frame);
  return played === 0 ? here : here + Math.round((into / played) * (played + leftOut));
}

/**
 * The playhead after some more room time, and whether it has come to a stop: at the end, or just before a turning
 * point (a frame in `stops`). The frame in which somebody pressed Play, `begun`, is played through.
 */
export function playOn(facts: Facts, { frame, into }: Playhead, roomMs: number, { stops, begun }: { stops: ReadonlySet<number>; begun: number }): { head: Playhead; stopped: 'end' | 'before' | null } {
  let [at, left] = [frame, into + roomMs];
  while (at < facts.length) {
    const { played } = silenceAfter(facts, at);
    if (left < played) return { head: { frame: at, into: left }, stopped: null };
    if (stops.has(at + 1) && at !== begun) return { head: { frame: at, into: played }, stopped: 'before' };
    left -= played;
    at += 1;
  }
  return { head: { frame: facts.length, into: 0 }, stopped: 'end' };
}
