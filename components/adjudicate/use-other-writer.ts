'use client';

import { useEffect, useState } from 'react';
import type { DraftKey } from '@/lib/contract';
import { useGame } from '@/lib/client/game-line';

const FRESH_MS = 15_000;

/** The colleague whose text stands in a draft that several write, by name, and whether they wrote just now; null when it is our own. */
export function useOtherWriter(key: DraftKey, keptAt: number | null): { name: string | null; at: number; now: boolean } | null {
  const { drafts, seat, people, now } = useGame();
  const last = drafts[key];
  const theirs = last && last.by !== seat.id ? last : null;
  const at = theirs?.savedAt ?? null;
  const [stale, setStale] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setStale(at), Math.max(0, at + FRESH_MS - now()));
    return () => clearTimeout(timer);
  }, [at, now]);
  if (!theirs) return null;
  const fresh = stale !== theirs.savedAt;
  // Once we have saved upon it, the text is ours; while they still write, say so all the same.
  return fresh || keptAt === theirs.savedAt ? { name: people.names[theirs.by] ?? null, at: theirs.savedAt, now: fresh } : null;
}
