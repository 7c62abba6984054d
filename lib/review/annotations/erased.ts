import { WITHHELD } from '../../game/written';
import type { Annotation, AnnotationKind, WrittenAnnotation } from './annotation';

/** The kinds that hold somebody's own words or opinion; the codes of a coder are withdrawn, and hold neither. */
const ERASABLE: readonly AnnotationKind[] = ['note', 'observation', 'survey', 'answer'];

export function isErasable(kind: AnnotationKind): boolean {
  return ERASABLE.includes(kind);
}

/** What stays of an annotation whose text is erased: that it was there. null: nothing that could be shown. */
export function remainsOf(content: WrittenAnnotation['content']): WrittenAnnotation['content'] | null {
  if ('rating' in content) return { ...content, text: WITHHELD };
  if ('share' in content) return { text: WITHHELD, number: null, share: content.share };
  return 'text' in content ? { text: WITHHELD } : null;
}

/** One thing that Control may erase. */
export interface Erasable {
  id: string;
  kind: AnnotationKind;
  author: Annotation['author'];
  since: number;
  anchor: Annotation['anchor'];
  withdrawn: boolean;
  /** null: it was written for nobody else, or is not told yet. Control does not read it either, and can erase it all the same. */
  said: string | null;
}

/** What an annotation says, in one line of text. */
export function saidIn({ content }: Pick<WrittenAnnotation, 'content'>): string {
  if ('text' in content) return content.text;
  return 'value' in content ? String(content.value) : content.codes.join(', ');
}
