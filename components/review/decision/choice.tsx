import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
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
      {record.rationale ? (
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
        {origin !== null && origin !== 'committed' && t(`origin.${origin}`)} {lock !== null && t(`lock.${lock}`)}
      </p>
    </Section>
  );
}
