import { useFormatter, useTranslations } from 'next-intl';
import type { Outcome, Report, Share } from '@/lib/preflight/report';
import { Figure, FigureTable } from './figure-table';

/** How often each thing came about, under each reading. */
export function OutcomeTable({ of, kinds, report }: { of: 'branches' | 'endings'; kinds: readonly Outcome['kind'][]; report: Report }) {
  const t = useTranslations('preflight');
  const outcomes = report.outcomes.filter(({ kind }) => kinds.includes(kind));
  if (outcomes.length === 0) return null;
  return (
    <FigureTable caption={t(`play.${of}`)} head={[t('play.name'), ...report.readings.map((reading) => t(`ask.reading.${reading}`))]}>
      {outcomes.map(({ kind, id, name, shares }) => (
        <tr key={`${kind} ${id}`} className="border-b">
          <th scope="row" className="py-1 pr-3 font-normal">
            {kind !== 'objective-missed' && <span className="text-muted">{t(`play.kind.${kind}`)}</span>} {name}
          </th>
          {report.readings.map((reading) => <ShareFigure key={reading} share={shares[reading]} />)}
        </tr>
      ))}
    </FigureTable>
  );
}

function ShareFigure({ share }: { share: Share | undefined }) {
  const t = useTranslations('preflight.play');
  const format = useFormatter();
  if (!share || share.of === 0) return <Figure>–</Figure>;
  if (share.times === 0) return <Figure strong>{share.steered === 'never' ? t('never') : share.steered === 'reached' ? t('steered') : t('lookedFor')}</Figure>;
  return <Figure>{format.number(share.times / share.of, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })}</Figure>;
}
