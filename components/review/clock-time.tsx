'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const toMinutes = { hour: '2-digit', minute: '2-digit' } as const;
// Made once: a page of a long record says hundreds of times, and a replay says them again at each step.
const minutes = new Intl.DateTimeFormat('en-GB', toMinutes);
const seconds = new Intl.DateTimeFormat('en-GB', { ...toMinutes, second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Room time for reading and for print: at first in the server's time zone, then in the reader's. */
export function ClockTime({ at, seconds: toSeconds = true, date = false }: { at: number; seconds?: boolean; date?: boolean }) {
  const here = useSyncExternalStore(never, () => true, () => false);
  const words = (toSeconds ? seconds : minutes).format(at);
  return (
    // Another key makes the reader's own time replace the server's.
    <time key={String(here)} dateTime={new Date(at).toISOString()} className="tabular-nums whitespace-nowrap" suppressHydrationWarning>
      {date ? `${day.format(at)}, ${words}` : words}
    </time>
  );
}
