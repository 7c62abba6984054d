'use client';

import { useEffect, useState } from 'react';
import type { Served } from '@/lib/review/replay/served';

/** What one reader was told in a game, loaded once; `failed` when it could not be. */
export function useFacts(href: string): { served: Served | null; failed: boolean; again: () => void } {
  const [served, setServed] = useState<Served | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const load = async () => {
      const answer = await fetch(href, { signal: stop.signal, cache: 'no-store' }).catch(() => null);
      const body = answer?.ok ? ((await answer.json().catch(() => null)) as Served | null) : null;
      if (stop.signal.aborted) return;
      setServed(body);
      setFailed(body === null);
    };
    void load();
    return () => stop.abort();
  }, [href, attempt]);
  return {
    served,
    failed,
    again() {
      setFailed(false);
      setAttempt((before) => before + 1);
    },
  };
}
