const MINUTE = 60_000;

/** Time since STARTEX as hours and minutes, "1:05". */
export function sinceStart(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes against the plan with their sign, "+3" or "−2"; "0" within half a minute of it. */
export function signedMinutes(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  return minutes === 0 ? '0' : minutes > 0 ? `+${minutes}` : `−${-minutes}`;
}
