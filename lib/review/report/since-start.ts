const SECOND_MS = 1_000;

/** A time from STARTEX as the trade writes it, T+1:05:30; empty where there is none. */
export function sinceStart(ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.round(Math.abs(ms) / SECOND_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `T${ms < 0 ? '−' : '+'}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
