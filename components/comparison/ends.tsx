import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/notice';
import type { Cohort } from '@/lib/review/comparison/cohorts';
import type { IndicatorEnds } from '@/lib/review/comparison/compare';
import { CohortName } from './cohort-name';

const WIDTH = 220;
const STEP = 7;
const EDGE = 12;

/** Where each indicator ended: one mark a game, piled where games ended alike, for each cohort a line of its own; and the same as tables. */
export function Ends({ cohorts }: { cohorts: readonly Cohort[] }) {
  const t = useTranslations('comparison.indicators');
  const ended = cohorts.filter(({ comparison }) => comparison.indicators.some(({ ends }) => ends.length > 0));
  if (ended.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t('caption')}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,42%),1fr))] gap-x-6 gap-y-5">
        {ended[0]?.comparison.indicators.map(({ id, name }) => (
          <figure key={id} className="print:break-inside-avoid">
            <figcaption className="text-sm font-semibold">{name}</figcaption>
            {ended.map((cohort) => <Line key={cohort.name} cohort={cohort} indicator={id} />)}
          </figure>
        ))}
      </div>
      <Disclosure title={t('table')} className="mt-5 border-t">
        {ended.map((cohort) => <EndsTable key={cohort.name} cohort={cohort} />)}
      </Disclosure>
    </>
  );
}

function Line({ cohort: { name, comparison }, indicator }: { cohort: Cohort; indicator: string }) {
  const t = useTranslations('comparison.indicators');
  const one = comparison.indicators.find(({ id }) => id === indicator);
  if (!one) return null;
  return (
    <>
      {name !== null && <p className="mt-2 text-xs"><CohortName name={name} n={one.ends.length} /></p>}
      <Strip of={one} describe={t('describe', { name: one.name, min: one.min, max: one.max, start: one.start, values: one.ends.map(({ label, value }) => `${label} ${value}`).join(', ') })} />
    </>
  );
}

function EndsTable({ cohort: { name, comparison: { indicators } } }: { cohort: Cohort }) {
  const t = useTranslations('comparison.indicators');
  const labels = indicators[0]?.ends.map(({ label }) => label) ?? [];
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={name === null ? t('table') : t('tableOf', { cohort: name })}>
      <table className="mb-4 text-sm">
        {name !== null && <caption className="pb-1 text-left font-semibold"><CohortName name={name} n={labels.length} /></caption>}
        <thead className="border-b text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 pr-6 text-left font-medium">{t('indicator')}</th>
            <th scope="col" className="min-w-14 py-1 text-right font-medium">{t('start')}</th>
            {labels.map((label) => <th key={label} scope="col" className="min-w-14 py-1 pl-3 text-right font-medium">{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, name: indicator, start, ends }) => (
            <tr key={id} className="border-b">
              <th scope="row" className="py-1 pr-6 text-left font-normal">{indicator}</th>
              <td className="py-1 text-right tabular-nums">{start}</td>
              {ends.map(({ label, value }) => <td key={label} className="py-1 text-right tabular-nums">{value}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Strip({ of: { min, max, start, ends }, describe }: { of: IndicatorEnds; describe: string }) {
  const x = (value: number) => EDGE + ((value - min) / (max - min || 1)) * (WIDTH - 2 * EDGE);
  const piles = [...new Set(ends.map(({ value }) => value))].map((value) => ({ value, count: ends.filter((end) => end.value === value).length }));
  const height = Math.max(5, ...piles.map(({ count }) => count)) * STEP + 22;
  const floor = height - 16;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={describe} className="mt-1 w-full">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={floor} y2={floor} className="stroke-edge" />
      <line x1={x(start)} x2={x(start)} y1={2} y2={floor} className="stroke-edge" strokeDasharray="2 3" />
      {[min, max].map((value) => <text key={value} x={x(value)} y={height - 3} textAnchor="middle" className="fill-muted text-[10px]">{value}</text>)}
      {piles.flatMap(({ value, count }) => Array.from({ length: count }, (_, index) => <circle key={`${value} ${index}`} cx={x(value)} cy={floor - 5 - index * STEP} r={3} className="fill-ink" />))}
    </svg>
  );
}
