'use client';

import { useEffect, useRef } from 'react';

interface Steps {
  back(): void;
  on(): void;
  momentBack(): void;
  momentOn(): void;
  first(): void;
  last(): void;
  toggle(): void;
}

/** What takes the arrow keys for itself: a field, a list, a row of tabs. */
const WANTS_ARROWS = 'input, textarea, select, [role=tablist], [contenteditable], dialog';
/** What Space presses or writes into. On the bar it does nothing of its own. */
const WANTS_SPACE = 'input:not([type=range]), textarea, select, button, summary, a[href], [role=tab], [contenteditable], dialog';

/** The arrow keys go through the game, and Space plays and pauses it, wherever the focus is, unless something there needs them. */
export function useReplayKeys(steps: Steps): void {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest(event.key === ' ' ? WANTS_SPACE : WANTS_ARROWS)) return;
      const { back, on, momentBack, momentOn, first, last, toggle } = latest.current;
      const does: Record<string, () => void> = event.shiftKey ? { ArrowLeft: momentBack, ArrowRight: momentOn } : { ArrowLeft: back, ArrowRight: on, Home: first, End: last, ' ': toggle };
      const step = does[event.key];
      if (!step) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
