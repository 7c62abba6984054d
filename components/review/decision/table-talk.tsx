import { useTranslations } from 'next-intl';
import type { OptionId } from '@/lib/game/ids';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

/** What went on at the table before the decision: straw votes, dissent, and who wrote. */
export function TableTalk({ record, labels }: { record: DecisionRecord; labels: SeatLabels }) {
  const t = useTranslations('review.table');
  const label = (option: OptionId | null): string => (option === null ? t('takenBack') : (record.offer.options.find(({ id }) => id === option)?.label ?? option));
  return (
    <Section id="table" title={t('title')}>
      <h3 className="font-sans text-sm font-semibold">{t('straws')}</h3>
      {record.straws.length === 0 && <Nothing>{t('noStraws')}</Nothing>}
      <ul className="mt-1">
        {record.straws.map(({ seat, option, votes }) => (
          <li key={seat} className="py-0.5">
            <SeatName seat={seat} labels={labels} />: <span className="font-semibold">{label(option)}</span>
            {votes.length > 1 && <span className="text-muted"> {t('changed', { path: votes.map((vote) => label(vote.option)).join(' → ') })}</span>}
          </li>
        ))}
      </ul>
      <h3 className="mt-5 font-sans text-sm font-semibold">{t('dissents')}</h3>
      {record.dissents.length === 0 && <Nothing>{t('noDissents')}</Nothing>}
      {record.dissents.map(({ id, seat, option, text, at }) => (
        <blockquote key={id} className="mt-2 border-l-2 border-line pl-4 print:break-inside-avoid">
          <p className="whitespace-pre-line">{text}</p>
          <footer className="font-sans text-sm text-muted">
            <SeatName seat={seat} labels={labels} />
            {option !== null && <>, {t('against', { option: label(option) })}</>}, <ClockTime at={at} />
          </footer>
        </blockquote>
      ))}
      <h3 className="mt-5 font-sans text-sm font-semibold">{t('pens')}</h3>
      {record.pens.length === 0 ? (
        <Nothing>{t('noPens')}</Nothing>
      ) : (
        <ol className="mt-1">
          {record.pens.map(({ seat, at, position }) => (
            <li key={position}>
              <SeatName seat={seat} labels={labels} /> <span className="font-sans text-sm text-muted">{t('from')} <ClockTime at={at} /></span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
