'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** About what a screen holds. */
const STEP = 15;

/** The newest of many first; older ones come on request, so that a long game does not make the desk slow. */
export function Latest<T>({ all, draw }: { /** Oldest first. */ all: readonly T[]; draw: (one: T) => ReactNode }) {
  const t = useTranslations('control.traffic');
  const [most, setMost] = useState(STEP);
  const older = all.length - most;
  return (
    <>
      <ul>{all.slice(-most).reverse().map(draw)}</ul>
      {older > 0 && <Button kind="quiet" className="-ml-3 px-3 text-sm" onClick={() => setMost(most + 2 * STEP)}>{t('earlier', { count: older })}</Button>}
    </>
  );
}
