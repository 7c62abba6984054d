'use client';

import type { DraftKey } from '../contract';
import { useDraft } from './use-draft';

/** The fields of a form as words, by name. */
type Fields = Readonly<Record<string, string>>;

/** A form being filled in. */
export interface FormDraft<T extends Fields> {
  fields: T;
  /** Changes some of its fields. */
  write(some: Partial<T>): void;
  /** Back to what it began with, once it has been sent. */
  clear(): void;
}

/**
 * A small form that is never lost, its fields kept together as one draft. Until somebody writes in it, it shows
 * `first`, also when that changes; from then on it holds what was written. Give it a `key` that names what it is about.
 */
export function useFormDraft<T extends Fields>(key: DraftKey, first: T): FormDraft<T> {
  const { content, write, clear } = useDraft(key, EMPTY);
  const fields = { ...first, ...written(content.text, first) };
  return { fields, write: (some) => write({ text: JSON.stringify({ ...fields, ...some }) }), clear };
}

const EMPTY = { text: '' };

/** What was kept of these fields: an earlier version of the program may have kept others. */
function written<T extends Fields>(text: string, first: T): Partial<T> {
  try {
    const kept: unknown = text === '' ? {} : JSON.parse(text);
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([name, value]) => Object.hasOwn(first, name) && typeof value === 'string')) as Partial<T>;
  } catch {
    return {};
  }
}
