'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Outlook } from '@/lib/game/preview';
import type { Reading } from '@/lib/game/scenario';

export type Outlooks = Record<Reading, Outlook | null>;

/** Several events come with one act; they are asked about once. */
const SETTLE_MS = 250;

/** What publishing would bring, asked anew whenever `about` changes; the last answer stays in sight meanwhile. `failed`: the last asking went wrong. */
export function useOutlook(href: string, about: string): { outlooks: Outlooks | null; looking: boolean; failed: boolean; again: () => void } {
  const [tries, setTries] = useState(0);
  const asked = `${about} ${tries}`;
  const [known, setKnown] = useState<{ asked: string; outlooks: Outlooks | null; failed: boolean }>({ asked: '', outlooks: null, failed: false });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const answer = await fetch(href, { signal: stop.signal, cache: 'no-store' }).catch(() => null);
      const outlooks = answer?.ok ? ((await answer.json().catch(() => null)) as Outlooks | null) : null;
      if (!stop.signal.aborted) setKnown((before) => ({ asked, outlooks: outlooks ?? before.outlooks, failed: outlooks === null }));
    };
    const timer = setTimeout(() => void ask(), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [href, asked]);
  return { outlooks: known.outlooks, looking: known.asked !== asked, failed: known.failed && known.asked === asked, again: useCallback(() => setTries((count) => count + 1), []) };
}
