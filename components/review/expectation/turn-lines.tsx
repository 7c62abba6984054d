import clsx from 'clsx';
import { TeamGlyph, teamClass } from '@/components/ui/team-mark';
import { runs, spread } from './layout';

const WIDTH = 320;
const HEIGHT = 150;
const EDGE = { top: 10, right: 48, bottom: 20, left: 34 };
const LABEL = 12;

/** One line of a chart over the turns: a team's, in its colour with its shape, or ink where it is nobody's. A value is null where there is none. */
export interface TurnLine {
  key: string;
  label: string;
  team: number | null;
  values: readonly (number | null)[];
}

export interface TurnLinesProps {
  turns: readonly number[];
  lines: readonly TurnLine[];
  /** The scale runs from 0 to this. */
  top: number;
  ticks: readonly { value: number; label: string }[];
  /** A dashed line to compare with. */
  reference?: { value: number; label: string };
  /** What was possible in each turn, drawn behind. */
  ranges?: readonly ({ least: number; most: number } | null)[];
  /** The same in words, for the ear. */
  describe: string;
}

/** Lines over the turns of a game, each labelled at its end. */
export function TurnLines({ turns, lines, top, ticks, reference, ranges = [], describe }: TurnLinesProps) {
  const right = WIDTH - EDGE.right;
  const bottom = HEIGHT - EDGE.bottom;
  const x = (turn: number) => round(EDGE.left + 10 + ((turns.length === 1 ? 0.5 : turn / (turns.length - 1)) * (right - EDGE.left - 20)));
  const y = (value: number) => round(EDGE.top + (1 - value / top) * (bottom - EDGE.top));
  const ends = [...lines.flatMap((line): End[] => endOf(line, y)), ...(reference ? [{ key: 'reference', label: reference.label, y: y(reference.value), className: 'fill-muted' }] : [])];
  const heights = spread(ends.map((end) => end.y), LABEL, [EDGE.top, bottom]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe} className="mt-1 w-full">
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <line x1={EDGE.left} x2={right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={EDGE.left - 5} y={y(value) + 4} textAnchor="end" className="fill-muted text-[11px]">{label}</text>
        </g>
      ))}
      {reference && <line x1={EDGE.left} x2={right} y1={y(reference.value)} y2={y(reference.value)} className="stroke-edge" strokeDasharray="3 3" />}
      {turns.map((number, turn) => <text key={number} x={x(turn)} y={HEIGHT - 5} textAnchor="middle" className="fill-muted text-[11px]">{number}</text>)}
      {ranges.map((range, turn) => range && <rect key={turn} x={x(turn) - 5} width={10} y={y(range.most) - 1} height={y(range.least) - y(range.most) + 2} className="fill-line" />)}
      {lines.map((line) => <OneLine key={line.key} line={line} x={x} y={y} />)}
      {ends.map(({ key, label, className }, index) => <text key={key} x={right + 6} y={(heights[index] ?? 0) + 4} className={clsx('text-[11px]', className)}>{label}</text>)}
    </svg>
  );
}

/** What stands at the right of a line: its name. */
interface End {
  key: string;
  label: string;
  y: number;
  className: string;
}

function endOf({ key, label, team, values }: TurnLine, y: (value: number) => number): End[] {
  const last = values.findLast((value) => value !== null);
  return last === undefined || last === null ? [] : [{ key, label, y: y(last), className: clsx('font-semibold', team === null ? 'fill-ink' : ['fill-team', teamClass(team)]) }];
}

function OneLine({ line: { team, values }, x, y }: { line: TurnLine; x: (turn: number) => number; y: (value: number) => number }) {
  return (
    <g className={team === null ? undefined : teamClass(team)}>
      {runs(values).map(({ from, values: run }) => (
        <polyline key={from} points={run.map((value, index) => `${x(from + index)},${y(value)}`).join(' ')} className={clsx('fill-none', team === null ? 'stroke-ink' : 'stroke-team')} strokeWidth={team === null ? 2.5 : 1.25} />
      ))}
      {values.map((value, turn) => value !== null && (team === null ? <circle key={turn} cx={x(turn)} cy={y(value)} r={3} className="fill-ink" /> : <TeamGlyph key={turn} index={team} x={x(turn)} y={y(value)} size={9} />))}
    </g>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
