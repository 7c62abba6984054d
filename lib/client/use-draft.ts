'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { DraftContent, DraftKey } from '../contract';
import type { DraftNow } from './draft-keeper';
import { useLine } from './game-line';

/** A draft in hand. */
export interface Draft<T extends DraftContent> extends DraftNow<T> {
  /** Changes it: kept on this device at once, on the server shortly after. */
  write(next: T): void;
  /** Takes the text that was put aside back into hand. */
  takeBack(): void;
  /** Drops the text that was put aside. */
  letGo(): void;
  /** Empties it, once what it was for has been sent. */
  clear(): void;
}

/**
 * A draft that is never lost: every keystroke on this device, and on the server 600 ms after the last.
 * With `mayWrite` false (somebody else holds the pen) it shows the server's version as it changes.
 */
export function useDraft<T extends DraftContent>(key: DraftKey, empty: T, { mayWrite = true }: { mayWrite?: boolean } = {}): Draft<T> {
  const keeper = useLine().draft(key, empty, mayWrite);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current, keeper.atFirst);
  useEffect(() => keeper.mayWrite(mayWrite), [keeper, mayWrite]);
  return { ...draft, write: keeper.write, takeBack: keeper.takeBack, letGo: keeper.letGo, clear: () => keeper.write(empty) };
}
