import { type RefObject, useEffect, useState } from 'react';
import { secondsFor } from './wall-page';

/**
 * Which page is up. Each stands as long as it takes to read, then the next comes, and after the last the first again.
 * On a wall of its own the arrows turn too, and the space bar holds the page and lets it go; a replayed wall leaves the keys to the replay.
 */
export function useTurning(text: RefObject<HTMLElement | null>, letters: number, pages: number, byKey: boolean): { page: number; held: boolean } {
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  const page = Math.min(at, pages - 1);
  useEffect(() => {
    if (pages === 1 || held) return;
    const turn = setTimeout(() => setAt((page + 1) % pages), 1000 * secondsFor(letters / pages));
    return () => clearTimeout(turn);
  }, [page, pages, held, letters]);
  useEffect(() => {
    if (pages === 1 || !byKey || text.current?.closest('[data-replayed]')) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (step !== undefined) setAt((page + step + pages) % pages);
      else if (event.key === ' ') setHeld((was) => !was);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [text, page, pages, byKey]);
  useEffect(() => {
    if (pages === 1 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const shown = text.current?.animate([{ opacity: 0 }, { opacity: 1 }], 200);
    return () => shown?.cancel();
  }, [text, page, pages]);
  return { page, held };
}
