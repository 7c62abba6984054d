'use client';

import { useEffect, useState } from 'react';
import type { HotWashNow } from '@/components/hotwash/use-hot-wash';

const EVERY_MS = 4_000;

/** How many have written down a first reaction in the hot wash, read anew every few seconds while `wanted`; null: not known yet. */
export function useReactions(gameId: string, wanted: boolean): number | null {
  const [reactions, setReactions] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const read = async () => {
      // A missed reading is made up by the next.
      const answer = await fetch(`/api/games/${gameId}/hotwash`, { signal: stop.signal, cache: 'no-store' }).catch(() => null);
      const now = answer?.ok ? ((await answer.json().catch(() => null)) as HotWashNow | null) : null;
      if (now !== null && !stop.signal.aborted) setReactions(now.reactions);
    };
    void read();
    const timer = setInterval(() => void read(), EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [gameId, wanted]);
  return reactions;
}
