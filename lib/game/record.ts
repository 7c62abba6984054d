import type { Audience } from './audience';
import type { NewEvent, RecordedEvent } from './events';

/** The last number given in each stream. */
export type Counters = Readonly<Partial<Record<Audience, number>>>;

/** Gives new events their place: `position` is the last one taken in the record, `counters` the last number of each stream. */
export function number(events: readonly NewEvent[], counters: Counters, position: number, at: number): RecordedEvent[] {
  const last = new Map(Object.entries(counters));
  return events.map((event, index) => {
    const next = (last.get(event.audience) ?? 0) + 1;
    last.set(event.audience, next);
    const { audience, type, data } = event;
    return { audience, number: next, at, type, data, position: position + index + 1 } as RecordedEvent;
  });
}

/** The counters after these events, which must be a record or its continuation. */
export function countersAfter(record: readonly RecordedEvent[], from: Counters = {}): Counters {
  const last = new Map(Object.entries(from));
  for (const event of record) last.set(event.audience, event.number);
  return Object.fromEntries(last);
}
