import type { RecordedEvent } from '../game/events';
import type { EventLine } from './line';

/**
 * The facts of a verified record, to be folded; of one whose text was withheld, what its notice left of it. Their shape
 * is taken on trust: a record of another place must be held against what its reader needs of it.
 */
export function factsOf(events: readonly EventLine[]): RecordedEvent[] {
  const left = new Map(events.flatMap(({ type, data }) => (type === 'Withheld' ? Object.entries((data?.['remains'] ?? {}) as Record<string, EventLine['data']>) : [])));
  return events.flatMap(({ position, audience, number, at, type, data }) => {
    const told = data ?? left.get(String(position)) ?? null;
    return told === null ? [] : [{ position, audience, number, at, type, data: told } as unknown as RecordedEvent];
  });
}
