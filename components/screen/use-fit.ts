'use client';

import { type RefObject, useEffect, useRef } from 'react';

const SMALLEST = 0.7;

/** Makes a text smaller, step by step, until it fits its box; again when the text or the window changes. */
export function useFit(content: string): { box: RefObject<HTMLDivElement | null>; text: RefObject<HTMLParagraphElement | null> } {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const outer = box.current;
    const inner = text.current;
    if (!outer || !inner) return;
    const fit = () => {
      for (let size = 1.6; size >= SMALLEST; size -= 0.05) {
        inner.style.fontSize = `${size}em`;
        if (inner.scrollHeight <= outer.clientHeight) return;
      }
    };
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    void document.fonts.ready.then(fit);
    return () => watch.disconnect();
  }, [content]);
  return { box, text };
}
