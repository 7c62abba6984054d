'use client';

import { useEffect, useState } from 'react';

const SETTLE_MS = 700;

/**
 * True for a moment after something has become another: the second half of a double press, meant for what stood there
 * before, must not do what stands there now.
 */
export function useSettling(what: string): boolean {
  const [settled, setSettled] = useState(what);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return settled !== what;
}
