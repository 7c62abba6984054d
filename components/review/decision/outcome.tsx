import { useTranslations } from 'next-intl';
import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { Settlement } from '@/lib/review/adjudication';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import { Effects } from '../effects';
import { SeatName, type SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

interface OutcomeProps {
  record: DecisionRecord;
  labels: SeatLabels;
  teams: readonly TeamFacts[];
  indicators: readonly IndicatorFacts[];
}

/** What came of it: the effects in which the decision had a part, what Control changed and why, and what was told. */
export function Outcome({ record, labels, teams, indicators }: OutcomeProps) {
  const t = useTranslations('review.outcome');
  const { settlement } = record;
  const name = (id: string): string => indicators.find((indicator) => indicator.id === id)?.name ?? id;
  return (
    <Section id="outcome" title={t('title')}>
      {settlement === null ? (
        <Nothing>{record.revealed ? t('hidden') : t('notYet')}</Nothing>
      ) : (
        <>
          <Effects settlement={settlement} labels={labels} teams={teams} indicators={indicators} />
          <BeforeAfter settlement={settlement} indicators={indicators} />
        </>
      )}
      {record.corrections.map(({ position, indicator, was, now, why, seat, at }) => (
        <p key={position} className="mt-3 border-l-2 border-ink pl-3">
          <span className="font-sans text-sm font-semibold">{t('corrected', { indicator: name(indicator), was, now })}</span> {why}{' '}
          <span className="font-sans text-sm text-muted"><SeatName seat={seat} labels={labels} />, <ClockTime at={at} /></span>
        </p>
      ))}
      <Told heading={t('narrative')} text={record.narrative} />
      <Told heading={t('teamNarrative', { team: record.team.name })} text={record.teamNarrative} />
      {record.revisions.map(({ position, was, why, seat, at }) => (
        <div key={position} className="mt-3 border-l-2 border-ink pl-3">
          <p>
            <span className="font-sans text-sm font-semibold">{t('revised')}</span> {why}{' '}
            <span className="font-sans text-sm text-muted"><SeatName seat={seat} labels={labels} />, <ClockTime at={at} /></span>
          </p>
          <p className="whitespace-pre-line text-muted">{was === '' ? t('nothingBefore') : was}</p>
        </div>
      ))}
    </Section>
  );
}

function BeforeAfter({ settlement, indicators }: { settlement: Settlement; indicators: readonly IndicatorFacts[] }) {
  const t = useTranslations('review.outcome');
  const { before, after } = settlement;
  if (!before || !after) return null;
  return (
    <table className="mt-6 w-full max-w-lg text-left print:break-inside-avoid">
      <caption className="pb-1 text-left font-sans text-sm font-semibold">{t('indicators')}</caption>
      <thead className="border-b border-line font-sans text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 font-medium">{t('indicator')}</th>
          <th scope="col" className="py-1 text-right font-medium">{t('before')}</th>
          <th scope="col" className="py-1 text-right font-medium">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ id, name }) => (
          <tr key={id} className={`border-b border-line ${before[id] === after[id] ? 'text-muted' : ''}`}>
            <th scope="row" className="py-1 font-normal">{name}</th>
            <td className="py-1 text-right font-sans tabular-nums">{before[id]}</td>
            <td className="py-1 text-right font-sans font-semibold tabular-nums">{after[id]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ heading, text }: { heading: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div className="mt-6 print:break-inside-avoid">
      <h3 className="font-sans text-sm font-semibold">{heading}</h3>
      <p className="mt-1 whitespace-pre-line">{text}</p>
    </div>
  );
}
