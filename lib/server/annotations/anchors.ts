import type { TeamId, TurnId } from '../../game/ids';
import type { AnnotationBodies, AnnotationKind, SentenceAnchor, WrittenAnnotation } from '../../review/annotations/annotation';
import { fieldTexts, placeOf, type DecisionField } from '../../review/annotations/fields';
import { positionsFor, type Positions } from '../../review/annotations/positions';
import type { Reviewer } from '../../review/annotations/reviewer';
import { decisionRecords } from '../../review/decision-records';
import { readingOf } from '../../review/may-read';
import type { Facts } from '../../review/select';
import { sha256 } from '../sha256';

/**
 * Words of a decision as they are kept: where they stand, and how long the whole text was. The words themselves
 * stay in the record alone, so that what is withheld there is withheld here too.
 */
type KeptSentence = Omit<SentenceAnchor, 'quote'> & { start: number; length: number; of: number };

type WrittenAnchor = WrittenAnnotation['anchor'];
/** An anchor as it is kept: by true positions, and without the words. */
type KeptAnchor = Exclude<WrittenAnchor, SentenceAnchor> | KeptSentence;

/** Ties what somebody writes to what they may read, and back. */
export interface Anchors {
  /** For the database; a refusal where the reader has no such thing before them. */
  keep(anchor: WrittenAnchor): { ok: true; anchor: KeptAnchor } | { ok: false; code: 'unknown-moment' | 'unknown-decision' | 'unknown-sentence' };
  /** For this reader; null when it is about something that they may not read. */
  tell<K extends AnnotationKind>(kept: string): AnnotationBodies[K]['anchor'] | null;
}

/** The anchors as one reader has them; null: this reader may read nothing of the game. */
export function anchorsFor(record: Facts, who: Reviewer, opened: boolean): Anchors | null {
  const reading = who.kind === 'reader' ? { facts: record, whole: true } : readingOf(record, who);
  if (reading === null || (who.kind === 'reader' && !opened)) return null;
  const positions = positionsFor(record, who, reading.whole);
  const decisions = decisionTexts(reading.facts);
  return {
    keep(anchor) {
      switch (anchor.to) {
        case 'moment':
        case 'moments':
          return keepMoments(anchor, positions);
        case 'decision':
          return decisions(anchor.turn, anchor.team) === null ? { ok: false, code: 'unknown-decision' } : { ok: true, anchor };
        case 'sentence': {
          const { quote, ...about } = anchor;
          const text = decisions(about.turn, about.team)?.get(about.field);
          const place = text === undefined ? null : placeOf(text, quote ?? '');
          return text === undefined || place === null ? { ok: false, code: 'unknown-sentence' } : { ok: true, anchor: { ...about, ...place, of: text.length } };
        }
        default:
          return { ok: true, anchor };
      }
    },
    tell<K extends AnnotationKind>(kept: string) {
      const told = tellAnchor(JSON.parse(kept) as KeptAnchor, positions, decisions);
      return told as AnnotationBodies[K]['anchor'] | null;
    },
  };
}

function keepMoments(anchor: Extract<WrittenAnchor, { to: 'moment' | 'moments' }>, { toRecord }: Positions): ReturnType<Anchors['keep']> {
  const asked = anchor.to === 'moment' ? [anchor.position] : anchor.positions;
  const positions = asked.map(toRecord).filter((position) => position !== null);
  const [first] = positions;
  if (first === undefined || positions.length < asked.length) return { ok: false, code: 'unknown-moment' };
  return { ok: true, anchor: anchor.to === 'moment' ? { to: 'moment', position: first } : { to: 'moments', positions } };
}

function tellAnchor(kept: KeptAnchor, { toReading }: Positions, decisions: ReturnType<typeof decisionTexts>): WrittenAnchor | null {
  switch (kept.to) {
    case 'moment': {
      const position = toReading(kept.position);
      return position === null ? null : { to: 'moment', position };
    }
    case 'moments': {
      const positions = kept.positions.map(toReading).filter((position) => position !== null);
      return positions.length === 0 ? null : { to: 'moments', positions };
    }
    case 'sentence': {
      const { start, length, of, ...about } = kept;
      const text = decisions(about.turn, about.team)?.get(about.field);
      return { ...about, quote: text?.length === of ? text.slice(start, start + length) : null };
    }
    default:
      return kept;
  }
}

/** The texts of one decision as the reader has them; null: there is no such decision. Folded when the first one is asked for. */
function decisionTexts(facts: Facts): (turn: TurnId, team: TeamId) => Map<DecisionField, string> | null {
  let records: ReturnType<typeof decisionRecords> | undefined;
  return (turn, team) => {
    // Texts do not depend on pair rules.
    const found = (records ??= decisionRecords(facts, { sha256, pairs: {} })).find((record) => record.turn.id === turn && record.team.id === team);
    return found ? new Map(fieldTexts(found).map(({ field, text }) => [field, text])) : null;
  };
}
