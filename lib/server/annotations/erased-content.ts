import type { WrittenAnnotation } from '../../review/annotations/annotation';
import { remainsOf } from '../../review/annotations/erased';

type Content = WrittenAnnotation['content'];

/** How the content of an erased annotation begins in the database, and no other's. */
export const ERASED = '{"erased":';

/** What is kept in the place of an annotation's content: when it was erased, and what stays. Erased twice, it says the first time. */
export function erasedContent(content: string, at: number): string {
  return content.startsWith(ERASED) ? content : JSON.stringify({ erased: at, remains: remainsOf(JSON.parse(content) as Content) });
}

/** What is kept, read back. `content` null: nothing of it can be shown. */
export function contentOf(kept: string): { content: Content | null; erasedAt: number | null } {
  if (!kept.startsWith(ERASED)) return { content: JSON.parse(kept) as Content, erasedAt: null };
  const { erased, remains } = JSON.parse(kept) as { erased: number; remains: Content | null };
  return { content: remains, erasedAt: erased };
}
