'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { Game } from './game';
import { useLine } from './game-line';

/**
 * A part of the game of the nearest `GameLine`: draws again only when that part has changed. `select` is the
 * same function from drawing to drawing (outside the component, or by `useCallback`); what it returns is
 * compared one level deep, so it may gather several parts in a new object or list.
 */
export function useGamePart<T>(select: (game: Game) => T): T {
  const line = useLine();
  const read = useMemo(() => keptWhileAlike(() => select(line.game())), [line, select]);
  return useSyncExternalStore(line.subscribe, read, read);
}

/**
 * The whole game as it was when what `watch` picks from it last changed: for those who hand the state on to the
 * game's own rules, and know which parts of it these read. `watch` is held to the same as `select` above.
 */
export function useGameWhen(watch: (game: Game) => unknown): Game {
  const line = useLine();
  const read = useMemo(() => lastChanged(() => line.game(), watch), [line, watch]);
  return useSyncExternalStore(line.subscribe, read, read);
}

function lastChanged<T>(read: () => T, watch: (now: T) => unknown): () => T {
  const watched = keptWhileAlike(() => watch(read()));
  let seen: { parts: unknown; value: T } | null = null;
  return () => {
    const parts = watched();
    if (seen === null || seen.parts !== parts) seen = { parts, value: read() };
    return seen.value;
  };
}

function keptWhileAlike<T>(read: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    const next = read();
    if (kept === null || !alike(kept.value, next)) kept = { value: next };
    return kept.value;
  };
}

/** Whether two values are the same, or plain objects or lists that hold the same. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [ofA, ofB] = [Object.entries(a), b as Record<string, unknown>];
  return ofA.length === Object.keys(b).length && ofA.every(([key, value]) => Object.hasOwn(ofB, key) && Object.is(value, ofB[key]));
}
