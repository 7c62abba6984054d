'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useGame } from '@/lib/client/game-line';
import type { TurnId } from '@/lib/game/ids';

/** How long something must be in view before it counts as opened. */
const LOOK = 3_000;

/**
 * Tells the record that this seat opened an item it was sent: once, after three seconds in view.
 * Gives the ref for what shows it, and whether the record knows already. One who only reads along has
 * opened nothing in the team's name: nothing is told, and nothing counts as new.
 */
export function useOpened<T extends HTMLElement>(turn: TurnId | null, item: string | null): { ref: RefObject<T | null>; opened: boolean } {
  const { state, seat, send } = useGame();
  const ref = useRef<T>(null);
  const told = useRef('');
  const opened = seat.kind !== 'player' || turn === null || item === null || state.turns[turn]?.opened[item]?.[seat.id] !== undefined;
  useEffect(() => {
    const shown = ref.current;
    const name = `${turn} ${item}`;
    if (opened || turn === null || item === null || !shown || told.current === name) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (!entry?.isIntersecting) return;
        timer = setTimeout(() => {
          told.current = name;
          void send({ type: 'openItem', turn, item });
        }, LOOK);
      },
      { rootMargin: '-96px 0px -96px 0px' },
    );
    watch.observe(shown);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [opened, turn, item, send]);
  return { ref, opened };
}
