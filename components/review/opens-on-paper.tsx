'use client';

import { useEffect } from 'react';

/**
 * Opens what is folded away while the page is printed, and folds it again. The style sheet alone does so only in
 * browsers that know `::details-content`.
 */
export function OpensOnPaper() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details[data-opens-on-paper]:not([open])')];
      for (const one of opened) one.open = true;
    };
    const fold = () => {
      for (const one of opened.splice(0)) one.open = false;
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
  return null;
}
