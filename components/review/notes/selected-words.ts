'use client';

import { useEffect, useState } from 'react';
import type { SentenceAnchor } from '@/lib/review/annotations/annotation';

/** The words that are selected on the page, as they come to rest; kept when the keyboard goes into a field. */
export function useSelectedWords(watch: boolean): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!watch) return;
    const look = () => {
      const selection = document.getSelection();
      const node = selection?.anchorNode;
      const element = node instanceof Element ? node : node?.parentElement;
      if (selection?.isCollapsed === false && element?.closest('article')) setWords(selection.toString().trim());
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [watch]);
  return words;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The text of the page that has these words; null: none, or too few words to say which. */
export function anchorOfWords(words: string, texts: readonly { about: Omit<SentenceAnchor, 'quote'>; text: string }[]): SentenceAnchor | null {
  const wanted = bare(words);
  if (wanted.length < 3) return null;
  const found = texts.find(({ text }) => bare(text).includes(wanted));
  return found ? { ...found.about, quote: words } : null;
}
