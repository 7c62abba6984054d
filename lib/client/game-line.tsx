'use client';

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { FollowAnswer } from '../contract';
import type { TeamId } from '../game/ids';
import type { Game } from './game';
import { makeLine, type Line } from './line';

const Here = createContext<Line | null>(null);

/**
 * Opens a seat's line to the server and keeps it open for all below. `initial` is what the page was
 * sent with (`opening` in app/_who.ts), so that the first picture needs no line. With `as`, Control or an
 * observer looks on as a team does: the seat of the game below is then a mirror of that team.
 */
export function GameLine({ initial, as, children }: { initial: FollowAnswer; as?: TeamId; children: ReactNode }) {
  const [line] = useState(() => makeLine(initial, as));
  useEffect(() => line.start(), [line]);
  return <Here value={line}>{children}</Here>;
}

/** Puts those below on a line that was made elsewhere: a game within this page (`localGame`). */
export function OnLine({ line, children }: { line: Line; children: ReactNode }) {
  return <Here value={line}>{children}</Here>;
}

/** The game of the nearest `GameLine`: draws again with all that changes in it. */
export function useGame(): Game {
  const line = useLine();
  return useSyncExternalStore(line.subscribe, line.game, line.game);
}

/** The line of the nearest `GameLine`, for the hooks beside this file. */
export function useLine(): Line {
  const line = useContext(Here);
  if (!line) throw new Error('useGame, useDraft and useClock are for components within a GameLine');
  return line;
}
