import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

/** The choice and its reasons in the team's own words, or why there is none. */
export function Choice({ record, labels }: { record: DecisionRecord; labels: SeatLabels }) {
  const t = useTranslations('review.choice');
  const { choice, origin, lock } = record;
  return (
    <Section id="choice" title={t('title')}>
      {choice === null ? (
        <Nothing>{record.revealed ? t('none', { policy: record.missedDecision }) : t('notKnown', { team: record.team.name })}</Nothing>
      ) : (
        <>
          <p className="text-xl font-semibold">{choice.label}</p>
          <p className="mt-1">{choice.text}</p>
          {record.postures.length > 0 && <p className="mt-2 font-sans text-sm text-muted">{t('postures', { postures: record.postures.join(', '), leading: record.postures[0] ?? '' })}</p>}
        </>
      )}
      {record.withheld ? (
        <p className="mt-5 border-l-2 border-edge pl-4">
          {t('withheld')} <ClockTime at={record.withheld.at} date />, {t('withheldBy')} <SeatName seat={record.withheld.by} labels={labels} />.
        </p>
      ) : record.rationale ? (
        <blockquote className="mt-5 border-l-2 border-ink pl-4 text-lg whitespace-pre-line print:break-inside-avoid">{record.rationale}</blockquote>
      ) : (
        choice !== null && (
          <div className="mt-4">
            <Nothing>{record.rationale === '' ? t('noRationale') : t('rationaleHidden', { team: record.team.name })}</Nothing>
          </div>
        )
      )}
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
    </Section>
  );
}
