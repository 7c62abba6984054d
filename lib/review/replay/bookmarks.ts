import type { EventType } from '../../game/events';
import { moments, type Moment } from '../moments';
import type { Facts } from '../select';

/** A turning point, and the frame that it brings: the one after the first of its events. */
export interface Bookmark extends Moment {
  frame: number;
}

const TURNING: ReadonlySet<EventType> = new Set<EventType>(['GameForked', 'ExerciseStarted', 'TurnOpened', 'PhaseOpened', 'InjectReleased', 'DecisionRevealed', 'NarrativePublished', 'ExerciseEnded', 'RecordOpened']);

/** Where a reader may want to stop: phases, reveals, injects, the end. What one deed brought about at once is one turning point. */
export function bookmarks(facts: Facts): Bookmark[] {
  const found: Bookmark[] = [];
  const frames = new Map(facts.map(({ position }, index) => [position, index + 1]));
  for (const moment of moments(facts)) {
    const before = found.at(-1);
    const together = before?.at === moment.at;
    if (TURNING.has(moment.type) && !together) found.push({ ...moment, frame: frames.get(moment.position) ?? 0 });
  }
  return found;
}

/** Where "one moment back" or "on" leads from a frame: the frame just after a turning point, else an end. */
export function momentBefore(marks: readonly Bookmark[], frame: number): number {
  return marks.findLast((mark) => mark.frame < frame)?.frame ?? 0;
}
export function momentAfter(marks: readonly Bookmark[], frame: number, end: number): number {
  return marks.find((mark) => mark.frame > frame)?.frame ?? end;
}
