'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

const MARKS = [300_000, 60_000, 30_000, 10_000, 0];

/** Says the clock aloud, to those who listen, when 5 minutes, 1 minute, 30 and 10 seconds are left, and at the end. */
export function ClockSpoken({ left, paused }: { left: number | null; paused: boolean }) {
  const t = useTranslations('seat.clock');
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState<number | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (left === null || was === null || paused) return;
    const crossed = MARKS.find((mark) => was > mark && left <= mark);
    if (crossed !== undefined) setSaid(crossed);
  }, [left, paused]);
  return (
    <span role="status" className="sr-only">
      {said === null ? '' : said === 0 ? t('up') : t('left', { seconds: said / 1000 })}
    </span>
  );
}
