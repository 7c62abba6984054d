import type { Voice } from '@/lib/review/report/material';

/** Times in a zone, which is named beside each date. */
export function clockOf(zone: string): Omit<Voice, 'say'> {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone, timeZoneName: 'short' });
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone });
  return { moment: (at) => day.format(at), time: (at) => time.format(at), stamp: (at) => new Date(at).toISOString() };
}

/** A time zone that a reader asked for; UTC where there is no such zone. */
export function zoneOf(asked: string | null): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
