import type { EventType, RecordedEvent } from '../game/events';

/** A record, or what a reader may see of it, in order. */
export type Facts = readonly RecordedEvent[];

/** The facts of one type, in order. */
export function ofType<T extends EventType>(facts: Facts, type: T): RecordedEvent<T>[] {
  const isOfType = (fact: RecordedEvent): boolean => fact.type === type;
  // The compiler does not follow a type parameter through a filter.
  return facts.filter(isOfType) as RecordedEvent[] as unknown as RecordedEvent<T>[];
}
