import type { WireCommand } from '../../lib/game/commands';
import type { EventType, RecordedEvent } from '../../lib/game/events';
import type { Operation } from './operation';

/** What the clients of a chaos run ask for. */
export type Asked = keyof typeof LEAVES;

/** The event by which each command shows in the record: one, and only one, each time it counts. */
const LEAVES = {
  confirmPresence: 'SeatConfirmed',
  say: 'TalkSaid',
  sendCable: 'CableSent',
  askControl: 'RfiAsked',
  castStraw: 'StrawCast',
  recordDissent: 'DissentRecorded',
  takePen: 'PenTaken',
  commitDecision: 'DecisionSubmitted',
  withdrawDecision: 'DecisionWithdrawn',
  startExercise: 'PhaseOpened',
  openNext: 'PhaseOpened',
  pause: 'ExercisePaused',
  resume: 'ExerciseResumed',
  adjustClock: 'ClockAdjusted',
  announce: 'Announced',
  answerRfi: 'RfiAnswered',
  improviseInject: 'InjectReleased',
  publishAdjudication: 'NarrativePublished',
  endExercise: 'ExerciseEnded',
  openRecord: 'RecordOpened',
} as const satisfies Partial<Record<WireCommand['type'], EventType>>;

const EVENTS: ReadonlySet<string> = new Set(Object.values(LEAVES));
const MARK = /⟦([A-Za-z0-9_-]+)⟧/;

/** Words that name the command they come with, so that its effect is known wherever it shows. */
export function marked(id: string, words: string): string {
  return `${words} ⟦${id}⟧`;
}

/**
 * What tells one effect from another: the mark in its words, or, where a command brings no words, who did it and when.
 * null: no client asks for such an event.
 */
export function effectOf({ type, data, at }: RecordedEvent): string | null {
  if (!EVENTS.has(type)) return null;
  const { text, rationale, answer, seat, by, origin } = data as Partial<Record<'text' | 'rationale' | 'answer' | 'seat' | 'by' | 'origin', string | null>>;
  // What stands for a team that committed nothing is the rules' doing.
  if (type === 'DecisionSubmitted' && origin !== 'committed') return null;
  const mark = MARK.exec(rationale ?? answer ?? text ?? '')?.[1];
  return mark === undefined ? named(type, seat ?? by, at) : `${type} ${mark}`;
}

/** The effect that a command would have; `at` is when it counted, as its answer or its receipt says. null: that is not known. */
export function effectOfCommand({ command, id, seat }: Operation, at: number | null): string | null {
  const type = LEAVES[command.type as Asked] as EventType | undefined;
  if (type === undefined) throw new Error(`no event is known to tell of ${command.type}`);
  if (MARK.test(wordsOf(command))) return `${type} ${id}`;
  return at === null ? null : named(type, seat, at);
}

function named(type: string, seat: string | null | undefined, at: number): string {
  return `${type} by ${seat ?? 'nobody'} at ${at}`;
}

function wordsOf(command: WireCommand): string {
  if (command.type === 'commitDecision') return command.decision.rationale;
  if (command.type === 'answerRfi') return command.answer;
  if (command.type === 'publishAdjudication') return command.narrative;
  return 'text' in command ? (command.text ?? '') : '';
}
