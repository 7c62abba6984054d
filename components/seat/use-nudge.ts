'use client';

import { useSyncExternalStore } from 'react';
import { useGame } from '@/lib/client/game-line';
import { recall, remember } from '@/lib/client/storage';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether Control asks for a sign of life that this device has not answered yet, and the way to answer. Any touch of the page tells Control already; the answer puts the question away. */
export function useNudge(): { asked: boolean; answer: () => void } {
  const { state, seat } = useGame();
  const shelf = `planb.nudge.${seat.id}`;
  const asked = state.nudges[seat.id];
  // The server does not know what this device has answered: the question comes with the first script.
  const answered = useSyncExternalStore(subscribe, () => Number(recall(shelf) ?? 0), () => Infinity);
  return {
    asked: asked !== undefined && asked > answered && state.stage !== 'ended',
    answer() {
      remember(shelf, asked);
      for (const listener of listeners) listener();
    },
  };
}
