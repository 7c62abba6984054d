'use client';

import { useSyncExternalStore } from 'react';

const nothing = () => () => undefined;
const formats = { seconds: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }), minutes: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }) };

/** Room time as a text, "14:32:07", in this device's time zone. For the browser only. */
export function roomTime(at: number, to: keyof typeof formats = 'seconds'): string {
  return formats[to].format(at);
}

/** Room time, "14:32:07", in the reader's time zone; the server, which does not know it, leaves the place empty. */
export function RoomTime({ at, to = 'seconds', className }: { at: number; to?: keyof typeof formats; className?: string }) {
  const here = useSyncExternalStore(nothing, () => true, () => false);
  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {here ? roomTime(at, to) : to === 'seconds' ? '··:··:··' : '··:··'}
    </time>
  );
}
