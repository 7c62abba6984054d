import { useFormatter, useTranslations } from 'next-intl';
import type { Share } from '@/lib/review/outcomes/shares';
import { totalOf } from '@/lib/review/outcomes/shares';

const WIDTH = 320;
const ROW = 22;
const LABEL = 92;
const VALUE = 76;

/** What decided how much: one bar for each decider, labelled at both ends. */
export function ShareBars({ shares, measure, describe }: { shares: readonly Share[]; measure: 'effects' | 'steps'; describe: string }) {
  const t = useTranslations('decided.by');
  const format = useFormatter();
  const total = totalOf(shares)[measure];
  const full = WIDTH - LABEL - VALUE;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${shares.length * ROW}`} role="img" aria-label={describe} className="mt-2 w-full">
      {shares.map(({ by, [measure]: count }, row) => {
        const length = total === 0 ? 0 : (count / total) * full;
        return (
          <g key={by} transform={`translate(0 ${row * ROW})`}>
            <text x={LABEL - 8} y={15} textAnchor="end" className={`text-[12px] ${count === 0 ? 'fill-muted' : 'fill-ink'}`}>{t(`${by}.short`)}</text>
            <line x1={LABEL} x2={LABEL} y1={2} y2={ROW - 2} className="stroke-edge" />
            <rect x={LABEL} y={5} width={Math.round(length * 10) / 10} height={ROW - 10} className="fill-ink" />
            <text x={LABEL + length + 6} y={15} className={`text-[12px] ${count === 0 ? 'fill-muted' : 'fill-ink'}`}>
              {count}
              {total > 0 && count > 0 && <tspan dx={6} className="fill-muted">{format.number(count / total, { style: 'percent' })}</tspan>}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
