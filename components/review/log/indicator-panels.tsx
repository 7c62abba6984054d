import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/notice';
import type { IndicatorHistory } from '@/lib/review/indicator-history';

const WIDTH = 220;
const HEIGHT = 72;
const EDGE = { top: 10, right: 26, bottom: 16, left: 6 };

/** Each indicator in a small panel of its own, all on one scale, with the end labelled; and the same as a table. */
export function IndicatorPanels({ history }: { history: readonly IndicatorHistory[] }) {
  const t = useTranslations('review.indicators');
  const common = useTranslations('common.trend');
  if (history.every(({ points }) => points.length < 2)) return <Empty>{t('empty')}</Empty>;
  const steps = Math.max(...history.map(({ points }) => points.length));
  const told = (point: IndicatorHistory['points'][number]): string => (point.value !== null ? String(point.value) : point.trend !== null ? common(point.trend) : t('hidden'));
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t('caption')}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,42%),1fr))] gap-x-6 gap-y-5">
        {history.map((one) => (
          <figure key={one.indicator.id} className="print:break-inside-avoid">
            <figcaption className="text-sm font-semibold">{one.indicator.name}</figcaption>
            <Panel history={one} steps={steps} words={{ describe: t('describe', { name: one.indicator.name, values: one.points.map(told).join(', ') }), start: t('start') }} />
          </figure>
        ))}
      </div>
      <Disclosure title={t('table')} className="mt-5 border-t">
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('table')}>
          <table className="text-sm">
            <thead className="border-b text-xs text-muted">
              <tr>
                <th scope="col" className="py-1 pr-6 text-left font-medium">{t('indicator')}</th>
                {history[0]?.points.map(({ number }) => <th key={number} scope="col" className="min-w-14 py-1 text-right font-medium">{number === 0 ? t('start') : t('turn', { number })}</th>)}
              </tr>
            </thead>
            <tbody>
              {history.map(({ indicator, points }) => (
                <tr key={indicator.id} className="border-b">
                  <th scope="row" className="py-1 pr-6 text-left font-normal">{indicator.name}</th>
                  {points.map((point) => <td key={point.number} className="py-1 text-right tabular-nums">{told(point)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </>
  );
}

function Panel({ history: { indicator, points }, steps, words }: { history: IndicatorHistory; steps: number; words: { describe: string; start: string } }) {
  const { min, max } = indicator;
  const x = (step: number) => EDGE.left + (step / Math.max(1, steps - 1)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => EDGE.top + (1 - (value - min) / (max - min || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const known = points.flatMap(({ value, number }, step) => (value === null ? [] : [{ value, number, x: x(step), y: y(value) }]));
  const last = known.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.describe} className="mt-1 w-full">
      {[min, max].map((value) => <line key={value} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} className="stroke-line" />)}
      {known[0] && <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={known[0].y} y2={known[0].y} className="stroke-line" strokeDasharray="2 3" />}
      {points.map((point, step) => (
        <g key={point.number}>
          {step > 0 && <line x1={x(step)} x2={x(step)} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom + 3} className="stroke-edge" />}
          {step > 0 && <text x={x(step)} y={HEIGHT - 3} textAnchor="middle" className="fill-muted text-[9px]">{point.number}</text>}
          {point.value === null && point.trend !== null && <text x={x(step)} y={HEIGHT / 2} textAnchor="middle" className="fill-ink text-[13px]">{point.trend === 'up' ? '↑' : point.trend === 'down' ? '↓' : '→'}</text>}
        </g>
      ))}
      <polyline points={known.map((point) => `${point.x},${point.y}`).join(' ')} className="fill-none stroke-ink" strokeWidth={1.5} />
      {known.map((point) => <circle key={point.number} cx={point.x} cy={point.y} r={point === last ? 3 : 2} className="fill-ink" />)}
      {last && <text x={last.x + 7} y={last.y + 4} className="fill-ink text-[13px] font-semibold">{last.value}</text>}
    </svg>
  );
}
