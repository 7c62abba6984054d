'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { FollowAnswer } from '../contract';
import { fold } from '../game/evolve';
import type { Game } from './game';

const Here = createContext<Game | null>(null);

/**
 * Opens a seat's line to the server and keeps it open for all below. `initial` is what the page was
 * sent with (`opening` in app/_who.ts), so that the first picture needs no line.
 */
export function GameLine({ initial, children }: { initial: FollowAnswer; children: ReactNode }) {
  const game = useMemo<Game>(() => {
    const { catchUp } = initial;
    return {
      seat: initial.seat,
      state: catchUp.kind === 'state' ? catchUp.state : fold(catchUp.events),
      people: initial.people,
      drafts: Object.fromEntries(initial.drafts.map((draft) => [draft.key, draft])),
      status: 'connecting',
      dismissed: null,
      waiting: [],
      now: () => initial.now,
      send: () => Promise.resolve({ ok: false, error: { code: 'unavailable', about: {} } }),
      saveDraft: () => Promise.resolve({ ok: false, error: { code: 'unavailable', about: {} } }),
    };
  }, [initial]);
  return <Here value={game}>{children}</Here>;
}

/** The game of the nearest `GameLine`. */
export function useGame(): Game {
  const game = useContext(Here);
  if (!game) throw new Error('useGame is for components within a GameLine');
  return game;
}
