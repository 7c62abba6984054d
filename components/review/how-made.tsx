import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from './clock-time';
import { SeatName, type SeatLabels } from './seat-name';

/** How a decision came about: who committed it or handed it in, what closed it, and what Control or the program did in a player's place. */
export function HowMade({ record, labels }: { record: DecisionRecord; labels: SeatLabels }) {
  const t = useTranslations('review.choice');
  const { origin, lock } = record;
  return (
    <>
      <p className="mt-4 font-sans text-sm text-muted">
        {origin === 'committed' && (
          <>
            {t('committedBy')} <SeatName seat={record.committedBy} labels={labels} />.{' '}
          </>
        )}
        {record.slip !== null && (
          <>
            {t('onPaper')} <SeatName seat={record.committedBy} labels={labels} />; {t('witness')} <SeatName seat={record.slip.witness} labels={labels} />; {t('entered')} <SeatName seat={record.slip.by} labels={labels} />.{' '}
          </>
        )}
        {record.scripted && <strong>{t('scripted')} </strong>}
        {origin !== null && origin !== 'committed' && origin !== 'paper' && t(`origin.${origin}`)} {lock !== null && t(`lock.${lock}`)}
      </p>
      {record.actedFor.length > 0 && (
        <ul className="mt-2 font-sans text-sm text-muted">
          {record.actedFor.map(({ position, seat, what, by, at }) => (
            <li key={position}>
              <SeatName seat={by} labels={labels} /> {t('actedFor', { what })} <SeatName seat={seat} labels={labels} />, <ClockTime at={at} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
