'use client';

import { type RefObject, useEffect, useRef } from 'react';

const LARGEST = 1.6;
const STEP = 0.05;
/** Down to 0.7. */
const STEPS = 18;

/** Makes a text as large as its box lets it be, in steps; again when the text or the window changes. */
export function useFit(content: string): { box: RefObject<HTMLDivElement | null>; text: RefObject<HTMLParagraphElement | null> } {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const outer = box.current;
    const inner = text.current;
    if (!outer || !inner) return;
    const fits = (steps: number) => {
      inner.style.fontSize = `${LARGEST - steps * STEP}em`;
      return inner.scrollHeight <= outer.clientHeight;
    };
    const fit = () => {
      // Each look lays the text out anew, so the steps are halved, not gone through.
      let [low, high] = [0, STEPS];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (fits(middle)) high = middle;
        else low = middle + 1;
      }
      fits(low);
    };
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    void document.fonts.ready.then(fit);
    return () => watch.disconnect();
  }, [content]);
  return { box, text };
}
