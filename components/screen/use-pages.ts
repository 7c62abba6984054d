import { type RefObject, useEffect, useRef, useState } from 'react';

/** A text grows up to this, in em, where there is room; it never gets smaller than the wall's own letters. */
const LARGEST = 1.6;
const STEP = 0.05;
const STEPS = Math.round((LARGEST - 1) / STEP);
/** Between two pages, which stand side by side, in pixels: the next never shows at the edge. */
const GAP = 80;

/** Where the number of the page stands, which takes this much of the room, in em. */
const MARK = { below: { width: 0, height: 1.6 }, beside: { width: 4.5, height: 0 } };

interface Paged {
  /** All the room there is. */
  room: RefObject<HTMLDivElement | null>;
  text: RefObject<HTMLParagraphElement | null>;
  pages: number;
}

/**
 * Makes a text as large as its room lets it be, in steps; lays out what is too long even so in pages, side by side, and
 * tells how many. Again when the text or the window changes. With `grows` false its letters stay as they are.
 */
export function usePages(content: string, mark: keyof typeof MARK, grows: boolean): Paged {
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const outer = room.current;
    const inner = text.current;
    if (!outer || !inner) return;
    const fits = (steps: number) => {
      inner.style.fontSize = `${LARGEST - steps * STEP}em`;
      return inner.scrollHeight <= outer.clientHeight;
    };
    const fit = () => {
      Object.assign(inner.style, { height: '', width: '', columnWidth: '', fontSize: '' });
      let [low, high] = [grows ? 0 : STEPS, STEPS];
      // Each look lays the text out anew, so the steps are halved, not gone through.
      while (low < high) {
        const middle = (low + high) >> 1;
        if (fits(middle)) high = middle;
        else low = middle + 1;
      }
      setPages(fits(low) || outer.clientHeight === 0 ? 1 : layOut(outer, inner, MARK[mark]));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    void document.fonts.ready.then(fit);
    return () => watch.disconnect();
  }, [content, mark, grows]);
  return { room, text, pages };
}

/** Columns are pages: the browser never cuts a line between two of them. */
function layOut(outer: HTMLElement, inner: HTMLElement, mark: { width: number; height: number }): number {
  const em = parseFloat(getComputedStyle(outer).fontSize);
  const most = parseFloat(getComputedStyle(inner).maxWidth);
  const width = Math.floor(Math.min(outer.clientWidth - mark.width * em, Number.isNaN(most) ? Infinity : most));
  Object.assign(inner.style, { width: `${width}px`, height: `${Math.floor(outer.clientHeight - mark.height * em)}px`, columnWidth: `${width}px`, columnGap: `${GAP}px`, columnFill: 'auto' });
  return Math.max(1, Math.round((inner.scrollWidth + GAP) / (width + GAP)));
}

/** How far the pages before this one reach. */
export function pageOffset(page: number): string {
  return `translateX(calc(${-page} * (100% + ${GAP}px)))`;
}
