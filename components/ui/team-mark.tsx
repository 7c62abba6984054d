import clsx from 'clsx';

const SHAPES = [
  <circle key="disc" cx="8" cy="8" r="6" />,
  <path key="triangle" d="M8 1.8 14.6 13.6H1.4z" />,
  <rect key="square" x="2.5" y="2.5" width="11" height="11" />,
  <path key="diamond" d="M8 1 15 8 8 15 1 8z" />,
  <path key="cross" d="M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6z" />,
  <path key="pentagon" d="M8 1.2 14.8 6.2 12.2 14.2H3.8L1.2 6.2z" />,
];
const COLOURS = 9;

/** The class that sets `--team` (and so `text-team`, `border-team`, `bg-team`) for the team at this place in the game. */
export function teamClass(index: number): string {
  return `team-${index < 0 ? 0 : index % COLOURS}`;
}

/** A team's shape alone, in its colour; decoration beside the team's name or code. */
export function TeamShape({ index, className }: { index: number; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={clsx(teamClass(index), 'inline-block size-[0.9em] shrink-0 fill-team', className)}>
      {SHAPES[Math.max(0, index) % SHAPES.length]}
    </svg>
  );
}

/** The same shape within a drawing, in its colour, its middle at a place there. */
export function TeamGlyph({ index, x, y, size = 10 }: { index: number; x: number; y: number; size?: number }) {
  return (
    <g className={clsx(teamClass(index), 'fill-team')} transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`}>
      {SHAPES[Math.max(0, index) % SHAPES.length]}
    </g>
  );
}

/**
 * A team as all know it: colour, shape and code together, never colour alone. `index` is the team's
 * place in GameOpened.teams. With `long` the name stands instead of the code.
 */
export function TeamMark({ index, code, name, long = false, className }: { index: number; code: string; name: string; long?: boolean; className?: string }) {
  return (
    <span className={clsx(teamClass(index), 'inline-flex items-baseline gap-[0.4em] whitespace-nowrap font-semibold text-team', className)}>
      <TeamShape index={index} className="translate-y-[0.08em]" />
      {long ? name : <abbr title={name} className="no-underline">{code}</abbr>}
    </span>
  );
}

/** Control's mark: ink on a white tag. */
export function ControlMark({ children }: { children: string }) {
  return <span className="inline-block rounded-md border border-edge bg-white px-1.5 text-sm font-semibold text-black">{children}</span>;
}
