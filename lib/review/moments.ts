import type { EventType, RecordedEvent } from '../game/events';
import type { TeamId, TurnId } from '../game/ids';
import type { Facts } from './select';

/** One moment of a game that a reader may go to. */
export interface Moment {
  position: number;
  at: number;
  type: EventType;
  turn: TurnId | null;
  /** The team it is about; null for what concerns all. */
  team: TeamId | null;
  /** A word or two of its own, where it has them: a title, a phase. */
  label: string | null;
}

/** What a timeline shows: turning points, not every vote and keystroke. */
const SHOWN: ReadonlySet<EventType> = new Set<EventType>([
  'GameOpened', 'GameForked', 'ExerciseStarted', 'TurnOpened', 'PhaseOpened', 'PhaseExpired', 'ExercisePaused', 'ExerciseResumed', 'InjectReleased', 'InjectScheduled', 'InjectHeld', 'InjectSkipped', 'CableSent',
  'RfiAnswered', 'Announced', 'DissentRecorded', 'CommitRightGiven', 'CommitRightTaken', 'ActedFor', 'SlipEntered', 'DecisionSealed', 'SealBroken', 'DecisionRevealed', 'EffectsApplied', 'NarrativePublished', 'CorrectionPublished', 'NarrativeCorrected',
  'TurnClosed', 'ExerciseEnded', 'RecordOpened',
]);

/** Whether a timeline tells of such an event in words of its own. */
export function isTold(type: EventType): boolean {
  return SHOWN.has(type);
}

/** The moments of a record, or of what a reader may see of it, in order. */
export function moments(facts: Facts): Moment[] {
  let turn: TurnId | null = null;
  const found: Moment[] = [];
  for (const fact of facts) {
    if (fact.type === 'TurnOpened') turn = fact.data.turn;
    if (SHOWN.has(fact.type)) found.push({ ...momentOf(fact), turn });
  }
  return found;
}

/** Any fact as a moment to be told of; which turn it is in, a single fact does not say. */
export function momentOf(fact: RecordedEvent): Moment {
  return { position: fact.position, at: fact.at, type: fact.type, turn: null, team: teamOf(fact), label: labelOf(fact) };
}

/** The moment before and after a position. */
export function neighbours(all: readonly Moment[], position: number): { previous: Moment | null; next: Moment | null } {
  return {
    previous: all.findLast((moment) => moment.position < position) ?? null,
    next: all.find((moment) => moment.position > position) ?? null,
  };
}

function teamOf(fact: RecordedEvent): TeamId | null {
  if (fact.type === 'CableSent') return fact.data.from;
  return 'team' in fact.data ? (fact.data.team ?? null) : null;
}

function labelOf(fact: RecordedEvent): string | null {
  switch (fact.type) {
    case 'TurnOpened':
    case 'InjectReleased':
      return fact.data.title;
    case 'PhaseOpened':
    case 'PhaseExpired':
      return fact.data.phase;
    case 'InjectScheduled':
    case 'InjectHeld':
    case 'InjectSkipped':
      return fact.data.inject;
    case 'DecisionRevealed':
      return fact.data.option?.label ?? null;
    default:
      return null;
  }
}
