const WIDTH = 120;

/** A share as a bar; decoration beside its figure. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true" focusable="false" className="h-2.5 w-30 shrink-0">
      <rect width={WIDTH} height={10} className="fill-line" />
      <rect width={whole === 0 ? 0 : (part / whole) * WIDTH} height={10} className="fill-ink" />
    </svg>
  );
}
