'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const time = (seconds: boolean) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...(seconds && { second: '2-digit' }) });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Room time for reading and for print: at first in the server's time zone, then in the reader's. */
export function ClockTime({ at, seconds = true, date = false }: { at: number; seconds?: boolean; date?: boolean }) {
  const here = useSyncExternalStore(never, () => true, () => false);
  const words = time(seconds).format(at);
  return (
    // Another key makes the reader's own time replace the server's.
    <time key={String(here)} dateTime={new Date(at).toISOString()} className="tabular-nums whitespace-nowrap" suppressHydrationWarning>
      {date ? `${day.format(at)}, ${words}` : words}
    </time>
  );
}
