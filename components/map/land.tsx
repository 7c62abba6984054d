import type { Frame } from './frames';

/** The outline is repeated every 360 degrees: it is drawn as often as the frame sees it. */
const TURNS = [-360, 0, 360];
const HALF = 180;
const BORDER = 1.5;

/** What a frame shows of the land; an inset covers what lies under it and has a border. */
export function Land({ frame, inset }: { frame: Frame; inset: boolean }) {
  const { x, y, width, height, view } = frame;
  const seen = TURNS.filter((turn) => turn + HALF > view.x && turn - HALF < view.x + view.width);
  return (
    <>
      {inset ? <rect x={x} y={y} width={width} height={height} className="fill-paper" /> : null}
      <svg x={x} y={y} width={width} height={height} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} preserveAspectRatio="none">
        {seen.map((turn) => (
          <use key={turn} href="/map/land.svg#land" x={turn} className="fill-line" />
        ))}
      </svg>
      {inset ? <rect x={x + BORDER / 2} y={y + BORDER / 2} width={width - BORDER} height={height - BORDER} className="fill-none stroke-edge" strokeWidth={BORDER} /> : null}
    </>
  );
}
