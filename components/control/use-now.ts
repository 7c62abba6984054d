'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useLine } from '@/lib/client/game-line';

/** The server's time, told anew every `step` milliseconds. For the leaves of the page: what asks is drawn again each time. */
export function useNow(step: number): number {
  const line = useLine();
  const tick = useCallback(
    (told: () => void) => {
      const timer = setInterval(told, step);
      return () => clearInterval(timer);
    },
    [step],
  );
  const even = (at: number) => Math.floor(at / step) * step;
  return useSyncExternalStore(tick, () => even(line.game().now()), () => even(line.openedAt));
}
