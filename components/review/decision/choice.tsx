import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { HowMade } from '../how-made';
import { ReasonsWithheld } from '../reasons-withheld';
import type { SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

/** The choice and its reasons in the team's own words, or why there is none. */
export function Choice({ record, labels }: { record: DecisionRecord; labels: SeatLabels }) {
  const t = useTranslations('review.choice');
  const { choice } = record;
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
        <div className="mt-5"><ReasonsWithheld withheld={record.withheld} labels={labels} /></div>
      ) : record.rationale ? (
        <blockquote className="mt-5 border-l-2 border-ink pl-4 text-lg whitespace-pre-line print:break-inside-avoid">{record.rationale}</blockquote>
      ) : (
        choice !== null && (
          <div className="mt-4">
            <Nothing>{record.rationale === '' ? t('noRationale') : t('rationaleHidden', { team: record.team.name })}</Nothing>
          </div>
        )
      )}
      <HowMade record={record} labels={labels} />
    </Section>
  );
}
