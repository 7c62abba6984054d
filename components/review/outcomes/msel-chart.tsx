import { signedMinutes } from '@/components/control/plan-minutes';
import type { MselRow } from '@/lib/review/msel/msel-row';

const ROW = 38;
const HEAD = 20;
const FOOT = 10;

interface ChartProps {
  rows: readonly MselRow[];
  /** When each turn opened, since STARTEX. */
  turns: readonly { number: number; at: number }[];
  words: { turn: (number: number) => string; describe: string };
}

/** Each inject on the room’s clock: a ring where it was planned, a disc where it came, and the minutes between. */
export function MselChart({ rows, turns, words }: ChartProps) {
  const times = [...rows.flatMap(({ planned, actual }) => [planned, actual]), ...turns.map(({ at }) => at)].filter((time) => time !== null);
  const end = Math.max(1, ...times);
  // Room at both sides for a mark, and at the right for its minutes.
  const x = (time: number): string => `${Math.round((1 + (Math.max(0, time) / end) * 90) * 100) / 100}%`;
  // Names of turns that opened one soon after the other would cover each other: the first stands.
  const named = turns.reduce<number[]>((sofar, { at }) => (sofar.every((other) => Math.abs(other - at) >= end / 12) ? [...sofar, at] : sofar), []);
  const height = HEAD + rows.length * ROW + FOOT;
  return (
    <svg width="100%" height={height} role="img" aria-label={words.describe} className="overflow-visible">
      {turns.map(({ number, at }) => (
        <g key={number}>
          <line x1={x(at)} x2={x(at)} y1={HEAD - 4} y2={height - FOOT} className="stroke-line" />
          {named.includes(at) && <text x={x(at)} y={12} className="fill-muted text-[12px]">{words.turn(number)}</text>}
        </g>
      ))}
      {rows.map(({ number, title, planned, actual, drift }, index) => {
        const y = HEAD + index * ROW + 27;
        return (
          <g key={number}>
            <text x={0} y={y - 12} className="halo fill-ink text-[12px]">{number}. {title}</text>
            {planned !== null && actual !== null && <line x1={x(planned)} x2={x(actual)} y1={y} y2={y} className="stroke-ink" />}
            {planned !== null && <circle cx={x(planned)} cy={y} r={4.5} className="fill-paper stroke-ink" strokeWidth={1.5} />}
            {actual !== null && <circle cx={x(actual)} cy={y} r={4} className="fill-ink" />}
            {drift !== null && actual !== null && <text x={x(Math.max(actual, planned ?? 0))} dx={10} y={y + 4} className="halo fill-muted text-[12px]">{signedMinutes(drift)}</text>}
          </g>
        );
      })}
    </svg>
  );
}
