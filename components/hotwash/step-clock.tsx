'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const minutesOf = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, '0')}`;

/** How long a question has been open, of how long it was meant to be. It hurries nobody: past that it only says so. */
export function StepClock({ openedAt, minutes, offset, className }: { openedAt: number; minutes: number; offset: number; className?: string }) {
  const t = useTranslations('hotwash');
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setPassed(Math.max(0, Date.now() + offset - openedAt));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [openedAt, offset]);
  const over = passed !== null && passed > minutes * 60_000;
  return <span role="timer" className={`tabular-nums ${over ? 'font-semibold text-danger' : ''} ${className ?? ''}`}>{t('clock', { passed: passed === null ? '–' : minutesOf(passed), minutes })}</span>;
}
