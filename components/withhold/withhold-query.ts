import type { TextFilter } from '@/lib/review/withholding/written-texts';

/** What the page's address asks: a list narrowed down, or one text. */
export interface WithholdQuery extends TextFilter {
  /** The text in question; null: the list. */
  position: number | null;
  /** The annotation in question; null: none. */
  added: string | null;
  /** Whether one was just erased. */
  erased: boolean;
  /** The text that was just taken out. */
  done: number | null;
  /** Why it was not: a missing field of the form, or a refusal. */
  problem: string | null;
}

type Raw = Record<string, string | string[] | undefined>;

export function readWithholdQuery(raw: Raw): WithholdQuery {
  const one = (name: string): string | undefined => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const place = (name: string): number | null => (/^\d{1,9}$/.test(one(name) ?? '') ? Number(one(name)) : null);
  return { turn: one('turn'), team: one('team'), words: one('words'), position: place('position'), added: one('added') ?? null, erased: one('erased') === 'yes', done: place('done'), problem: one('problem') ?? null };
}
