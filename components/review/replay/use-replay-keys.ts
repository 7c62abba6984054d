'use client';

import { useEffect, useRef } from 'react';

interface Steps {
  back(): void;
  on(): void;
  momentBack(): void;
  momentOn(): void;
  first(): void;
  last(): void;
}

/** The arrow keys go through the game wherever the focus is, unless something there needs them: a field, a list, a row of tabs. */
export function useReplayKeys(steps: Steps): void {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role=tablist], [contenteditable], dialog')) return;
      const { back, on, momentBack, momentOn, first, last } = latest.current;
      const does: Record<string, () => void> = event.shiftKey ? { ArrowLeft: momentBack, ArrowRight: momentOn } : { ArrowLeft: back, ArrowRight: on, Home: first, End: last };
      const step = does[event.key];
      if (!step) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
