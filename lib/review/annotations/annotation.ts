import type { SeatId, TeamId, TurnId } from '../../game/ids';
import type { DecisionField } from './fields';
import type { ReaderId } from './reviewer';

/** One moment of the record, by its position in what the reader may read. */
export interface MomentAnchor {
  to: 'moment';
  position: number;
}

/** One team's decision in one turn. */
export interface DecisionAnchor {
  to: 'decision';
  turn: TurnId;
  team: TeamId;
}

/** Some words of a decision. The quote is null once the text no longer has them: it was put right, or withheld. */
export interface SentenceAnchor {
  to: 'sentence';
  turn: TurnId;
  team: TeamId;
  field: DecisionField;
  quote: string | null;
}

/** What a note may be about. */
export type NoteAnchor = MomentAnchor | DecisionAnchor | SentenceAnchor;

/** When a survey's items are answered: before the first reveal, and after ENDEX. */
export type SurveyTime = 'before' | 'after';

/** Who reads an answer of the hot wash: nobody else, one team, or everybody in the game. */
export type Share = 'private' | 'team' | 'room';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** What each kind of annotation is about, and what it says. */
export interface AnnotationBodies {
  /** A reviewer's note in the margin. */
  note: { anchor: NoteAnchor; content: { text: string } };
  /** An evaluator's rating, bound to one moment at least; `objective` is a learning objective of the scenario. */
  observation: { anchor: { to: 'moments'; positions: number[] }; content: { rating: Rating; text: string; objective: string | null } };
  /** The reason codes that one coder finds in one decision's rationale; an empty list says that none of them is there. */
  code: { anchor: DecisionAnchor; content: { codes: string[] } };
  /** One seat's answer to one item of the scenario's survey, on its scale. */
  survey: { anchor: { to: 'survey'; item: string; when: SurveyTime }; content: { value: number } };
  /** What was said at one step of the hot wash. `team`: whose story it is; `number`: where the step asks for one. */
  answer: { anchor: { to: 'step'; step: string; team: TeamId | null }; content: { text: string; number: number | null; share: Share } };
}

export const ANNOTATION_KINDS = ['note', 'observation', 'code', 'survey', 'answer'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** An annotation as somebody writes it. */
export type WrittenAnnotation<K extends AnnotationKind = AnnotationKind> = { [P in K]: { kind: P } & AnnotationBodies[P] }[K];

/** What a reader is shown of where an annotation comes from. */
interface Provenance {
  id: string;
  /** A seat of the game, or somebody with a review link. */
  author: SeatId | ReaderId;
  /** When these words were written. */
  at: number;
  /** When their author first wrote about this, before any edit. */
  since: number;
  withdrawnAt: number | null;
  /** When its text was erased on request; then it is withdrawn too, and no words of it are left. */
  erasedAt?: number;
  /** Whether the reader wrote it. */
  mine: boolean;
}

/** What somebody added to a game: apart from its record, attributed and dated. */
export type Annotation<K extends AnnotationKind = AnnotationKind> = { [P in K]: { kind: P } & AnnotationBodies[P] & Provenance }[K];

/** The annotations of one kind, in order. */
export function ofKind<K extends AnnotationKind>(annotations: readonly Annotation[], kind: K): Annotation<K>[] {
  // The compiler does not follow a type parameter through a filter.
  return annotations.filter((annotation) => annotation.kind === kind) as unknown as Annotation<K>[];
}
