import type { GameEvent, RecordedEvent } from '../../../lib/game/events';
import type { Finding } from './evidence';

/** Where a record does not count 1, 2, 3 …: its positions, and the numbers of each audience. */
export function gapsInRecord(record: readonly RecordedEvent[]): Finding[] {
  const positions = record.flatMap(({ position }, index) => (position === index + 1 ? [] : [`position ${position} stands where ${index + 1} was expected`]));
  return [...positions, ...gapsInStreams(record)];
}

/** The same of what one client was told: each audience by itself, from where it was known. */
export function gapsInStreams(events: readonly Pick<GameEvent, 'audience' | 'number'>[], known: Readonly<Partial<Record<string, number>>> = {}): Finding[] {
  const last = new Map<string, number>(Object.entries(known).map(([audience, number]) => [audience, number ?? 0]));
  const found: Finding[] = [];
  for (const { audience, number } of events) {
    const expected = (last.get(audience) ?? 0) + 1;
    if (number !== expected) found.push(`${audience}: number ${number} stands where ${expected} was expected`);
    last.set(audience, number);
  }
  return found;
}
