import type { RecordedEvent } from '../../game/events';

/** Consecutive events of one audience: told together, in the order of the record. */
export function runs(events: readonly RecordedEvent[]): [RecordedEvent, ...RecordedEvent[]][] {
  const found: [RecordedEvent, ...RecordedEvent[]][] = [];
  for (const event of events) {
    const run = found.at(-1);
    // Whoever is removed hears that, and nothing after it.
    if (run && run[0].audience === event.audience && run.at(-1)?.type !== 'SeatRemoved') run.push(event);
    else found.push([event]);
  }
  return found;
}
