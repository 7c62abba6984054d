import type { ItemId, OptionId } from '../../game/ids';
import type { DecisionRecord } from '../decision-record';

/** A text of a decision that a note may quote. */
export type DecisionField = 'brief' | 'prompt' | 'rationale' | `alternative:${OptionId}` | `dissent:${ItemId}` | 'narrative' | 'teamNarrative';

/** The texts of a decision that a reader has before them, in the order of its page. */
export function fieldTexts(record: DecisionRecord): { field: DecisionField; text: string }[] {
  const texts: { field: DecisionField; text: string | null }[] = [
    { field: 'rationale', text: record.rationale },
    ...record.alternatives.map(({ option, why }) => ({ field: `alternative:${option}` as const, text: why })),
    { field: 'brief', text: record.offer.brief },
    { field: 'prompt', text: record.offer.prompt },
    ...record.dissents.map(({ id, text }) => ({ field: `dissent:${id}` as const, text })),
    { field: 'narrative', text: record.narrative },
    { field: 'teamNarrative', text: record.teamNarrative },
  ];
  return texts.flatMap(({ field, text }) => (text ? [{ field, text }] : []));
}

/** The sentences of a text, as its writing system ends them. */
export function sentencesOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

/** Where some words stand in a text. Line ends and spaces may differ, as they do when one copies; null: they are not there. */
export function placeOf(text: string, quote: string): { start: number; length: number } | null {
  const words = quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.every((word) => word === '')) return null;
  const found = new RegExp(words.join('\\s+')).exec(text);
  return found && { start: found.index, length: found[0].length };
}
