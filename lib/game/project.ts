import { sees } from './audience';
import type { GameEvent, RecordedEvent } from './events';
import { fold } from './evolve';
import type { Seat } from './seat';
import type { GameState } from './state';

declare const forOneSeat: unique symbol;

/**
 * The events one seat may see, in order. Only `feedOf` makes one, so that a record cannot be handed
 * where a feed is asked for.
 */
export type Feed = readonly GameEvent[] & { readonly [forOneSeat]: true };

/** The events of a record that a seat sees: built up from what the seat may know, without their place in the whole record. */
export function feedOf(seat: Seat, record: readonly RecordedEvent[]): Feed {
  return record.filter(({ audience }) => sees(seat, audience)).map(told) as readonly GameEvent[] as Feed;
}

/** What a seat knows: the fold of its feed. */
export function viewOf(seat: Seat, record: readonly RecordedEvent[]): GameState {
  return fold(feedOf(seat, record));
}

/** An event as its audience gets it: its position would count what is hidden from them. */
export function told({ audience, number, at, type, data }: RecordedEvent): GameEvent {
  return { audience, number, at, type, data } as GameEvent;
}
