import clsx from 'clsx';
import { TeamGlyph, teamClass } from '@/components/ui/team-mark';
import { stack } from './layout';

const WIDTH = 320;
const HEIGHT = 218;
const EDGE = { top: 22, right: 30, bottom: 36, left: 36 };
const MARK = { width: 30, height: 13 };

/** One mark of a scatter: whose, where, and a word beside it. */
export interface Mark {
  key: string;
  team: number;
  label: string;
  across: number;
  /** From 0 to 1. */
  up: number;
}

interface ScatterProps {
  marks: readonly Mark[];
  /** The scale across runs from 0 to this. */
  end: number;
  ticks: { across: readonly number[]; up: readonly { value: number; label: string }[] };
  names: { across: string; up: string };
  reference: { value: number; label: string };
  describe: string;
}

/** Points of two numbers each, without a line through them: they are few, and a line would say more than they can. */
export function Scatter({ marks, end, ticks, names, reference, describe }: ScatterProps) {
  const right = WIDTH - EDGE.right;
  const bottom = HEIGHT - EDGE.bottom;
  const x = (value: number) => round(EDGE.left + (value / end) * (right - EDGE.left));
  const y = (value: number) => round(EDGE.top + 16 + (1 - value) * (bottom - EDGE.top - 16 - 8));
  const places = stack(marks.map(({ across, up }) => ({ x: x(across), y: y(up) })), MARK, EDGE.top);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe} className="mt-1 w-full">
      <text x={EDGE.left} y={9} className="fill-muted text-[11px]">{names.up}</text>
      {ticks.up.map(({ value, label }) => (
        <g key={value}>
          <line x1={EDGE.left} x2={right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={EDGE.left - 5} y={y(value) + 4} textAnchor="end" className="fill-muted text-[11px]">{label}</text>
        </g>
      ))}
      <line x1={x(reference.value)} x2={x(reference.value)} y1={2} y2={bottom} className="stroke-edge" strokeDasharray="3 3" />
      <text x={x(reference.value) + 4} y={9} className="halo fill-muted text-[11px]">{reference.label}</text>
      <line x1={EDGE.left} x2={right} y1={bottom} y2={bottom} className="stroke-edge" />
      {ticks.across.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={bottom} y2={bottom + 3} className="stroke-edge" />
          <text x={x(value)} y={bottom + 14} textAnchor="middle" className="fill-muted text-[11px]">{value}</text>
        </g>
      ))}
      <text x={right} y={HEIGHT - 5} textAnchor="end" className="fill-muted text-[11px]">{names.across}</text>
      {marks.map(({ key, team, label }, index) => {
        const place = places[index];
        return place && (
          <g key={key}>
            <TeamGlyph index={team} x={place.x} y={place.y} size={10} />
            <text x={place.x + 7} y={place.y + 4} className={clsx('halo fill-team text-[11px]', teamClass(team))}>{label}</text>
          </g>
        );
      })}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
