import type { FollowAnswer } from '../contract';
import type { Audience } from '../game/audience';
import type { GameEvent } from '../game/events';
import { evolve } from '../game/evolve';
import { initialState, type GameState } from '../game/state';

/** What this seat knows, and the last number it has of each stream. */
export interface Feed {
  state: GameState;
  have: Partial<Record<Audience, number>>;
}

export const emptyFeed: Feed = { state: initialState, have: {} };

/**
 * Goes on with events as they come in. One that is here already is passed over; at a gap in a
 * stream's numbers it stops, since what is missing has to be folded first.
 */
export function take(feed: Feed, events: readonly GameEvent[]): { feed: Feed; gap: boolean } {
  let { state } = feed;
  const have = { ...feed.have };
  let taken = false;
  for (const event of events) {
    const last = have[event.audience] ?? 0;
    if (event.number <= last) continue;
    if (event.number > last + 1) return { feed: { state, have }, gap: true };
    state = evolve(state, event);
    have[event.audience] = event.number;
    taken = true;
  }
  return taken ? { feed: { state, have }, gap: false } : { feed, gap: false };
}

/** The feed after what the server sent to catch up with. */
export function caughtUp(feed: Feed, catchUp: FollowAnswer['catchUp']): Feed {
  return catchUp.kind === 'state' ? { state: catchUp.state, have: catchUp.have } : take(feed, catchUp.events).feed;
}
