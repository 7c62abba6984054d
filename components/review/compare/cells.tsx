import { useFormatter, useTranslations } from 'next-intl';
import { minutesAndSeconds } from '@/components/ui/clock-face';
import { leanings, sinceDeliberation } from '@/lib/review/compare/apart';
import type { ForecastRecord } from '@/lib/review/forecasts';
import { ClockTime } from '../clock-time';
import { CountedChips } from '../counted-chips';
import { Effects } from '../effects';
import { HowMade } from '../how-made';
import { ReasonsWithheld } from '../reasons-withheld';
import { SeatName } from '../seat-name';
import { TeamName } from '../team-name';
import type { Compared } from './compared';

interface Cell {
  of: Compared;
}

function None({ children }: { children: string }) {
  return <p className="font-serif text-muted italic">{children}</p>;
}

/** What was asked, and every option on the table. With `other`, both were asked this, and each choice is marked. */
export function QuestionOf({ of, other }: Cell & { other?: Compared }) {
  const t = useTranslations('twoDecisions');
  const { offer } = of.record;
  if (offer.options.length === 0) return <None>{t('questionHidden')}</None>;
  const chose = [of, ...(other ? [other] : [])];
  return (
    <div className="font-serif text-read">
      <p className="text-lg">{offer.prompt}</p>
      <ul className="mt-3 space-y-2">
        {offer.options.map((option) => {
          const by = chose.filter(({ record }) => record.choice?.id === option.id);
          return (
            <li key={option.id} className={by.length > 0 ? undefined : 'text-muted'}>
              <span className="font-semibold">{option.label}</span>. {option.text}{' '}
              {other ? by.map((one, index) => <span key={index} className="ml-2 font-sans text-sm font-semibold text-ink">{t('chosenBy')} <TeamName id={one.record.team.id} teams={one.teams} /> {of.record.title !== other.record.title && one.record.title}</span>) : by.length > 0 && <span className="ml-1 font-sans text-sm font-semibold">{t('chosen')}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The choice, and how it came about. */
export function ChoiceOf({ of: { record, labels } }: Cell) {
  const t = useTranslations('twoDecisions');
  return (
    <>
      {record.choice === null ? <None>{t(record.revealed ? 'noChoice' : 'choiceHidden')}</None> : (
        <>
          <p className="text-lg font-semibold">{record.choice.label}</p>
          <p>{record.choice.text}</p>
        </>
      )}
      {record.postures.length > 0 && <p className="mt-1 font-sans text-sm text-muted">{record.postures.join(', ')}</p>}
      <HowMade record={record} labels={labels} />
    </>
  );
}

/** Why, in the team's own words, and why the others fell. */
export function ReasonsOf({ of: { record, labels } }: Cell) {
  const t = useTranslations('twoDecisions');
  const fell = record.offer.options.filter((option) => option.fell !== null);
  if (record.withheld) return <ReasonsWithheld withheld={record.withheld} labels={labels} />;
  if (!record.rationale) return <None>{t(record.rationale === '' ? 'noReasons' : 'reasonsHidden')}</None>;
  return (
    <>
      <blockquote className="border-l-2 border-ink pl-4 whitespace-pre-line">{record.rationale}</blockquote>
      {fell.map((option) => <p key={option.id} className="mt-3 text-base"><span className="font-sans text-sm text-muted">{t('fell', { label: option.label })} </span>{option.fell}</p>)}
    </>
  );
}

/** What was expected of each other capital, beside what came. */
export function ForecastsOf({ of: { record, teams } }: Cell) {
  const t = useTranslations('twoDecisions');
  if (record.forecasts.length === 0) return <None>{t('noForecasts')}</None>;
  return (
    <div className="space-y-5">
      {record.forecasts.map((forecast) => (
        <div key={forecast.of}>
          <p className="font-sans text-sm"><TeamName id={forecast.of} teams={teams} /></p>
          <ForecastLines forecast={forecast} />
        </div>
      ))}
    </div>
  );
}

function ForecastLines({ forecast }: { forecast: ForecastRecord }) {
  const t = useTranslations('twoDecisions');
  const format = useFormatter();
  return (
    <>
      <ul>
        {forecast.lines.filter(({ chips }) => chips > 0).map(({ posture, chips }) => (
          <li key={posture} className="flex justify-between gap-3">
            <span className={posture === forecast.fact?.leading ? 'font-semibold' : undefined}>{posture}</span>
            <span className="font-sans text-sm"><CountedChips count={chips} /></span>
          </li>
        ))}
      </ul>
      <p className="font-sans text-sm text-muted">{forecast.fact ? t('came', { posture: forecast.fact.leading, share: format.number(forecast.hit ?? 0, { style: 'percent' }) }) : t('nothingCame')}</p>
    </>
  );
}

/** How the seats leaned, and what was objected. */
export function TableOf({ of: { record, labels } }: Cell) {
  const t = useTranslations('twoDecisions');
  const votes = leanings(record);
  return (
    <>
      <ul>{votes.map(({ label, votes: count }) => <li key={label} className="flex justify-between gap-3"><span>{label}</span><span className="font-sans text-sm tabular-nums">{t('votes', { count })}</span></li>)}</ul>
      {votes.length === 0 && <None>{t('noVotes')}</None>}
      {record.dissents.map(({ id, seat, text }) => (
        <blockquote key={id} className="mt-3 border-l-2 pl-4">
          <p className="whitespace-pre-line">{text}</p>
          <footer className="font-sans text-sm text-muted"><SeatName seat={seat} labels={labels} /></footer>
        </blockquote>
      ))}
      {record.dissents.length === 0 && <p className="mt-2 font-sans text-sm text-muted">{t('noDissents')}</p>}
    </>
  );
}

/** When what happened, and how long after the deliberation was opened. */
export function TimesOf({ of: { record } }: Cell) {
  const t = useTranslations('twoDecisions');
  const { times } = record;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-5 font-sans text-sm">
      {(['promptDelivered', 'deliberationOpened', 'firstDraft', 'sealed', 'revealed'] as const).map((moment) => {
        const at = times[moment];
        const since = moment === 'firstDraft' || moment === 'sealed' ? sinceDeliberation(record, at) : null;
        return (
          <div key={moment} className="contents">
            <dt className="py-0.5">{t(`moments.${moment}`)}</dt>
            <dd className="py-0.5 text-right tabular-nums">{at === null ? <span className="text-muted">{t('notInRecord')}</span> : <><ClockTime at={at} date />{since !== null && <span className="block text-muted">{t(since < 0 ? 'before' : 'after', { time: minutesAndSeconds(Math.abs(since)) })}</span>}</>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Whether what was revealed is what had been sealed, and the seal as all were told it. */
export function SealOf({ of: { record } }: Cell) {
  const t = useTranslations('review.seal');
  return (
    <>
      <p className={record.check === 'broken' ? 'font-semibold text-danger' : undefined}>{t(`check.${record.check}`)}</p>
      {record.reasonsHold !== null && record.check === 'holds' && <p>{t(record.reasonsHold ? 'reasonsHold' : 'reasonsBroken')}</p>}
      {record.withheld !== null && <p>{t('reasonsWithheld')}</p>}
      {record.seal !== null && <p className="mt-1 font-mono text-xs break-all text-muted">{record.seal.hash}</p>}
    </>
  );
}

/** What came of it: the reading, the effects in which it had a part, and what Control put in their place. */
export function OutcomeOf({ of: { record, labels, teams, indicators } }: Cell) {
  const t = useTranslations('review.outcome');
  if (record.settlement === null) return <None>{t(record.revealed ? 'hidden' : 'notYet')}</None>;
  return <Effects settlement={record.settlement} labels={labels} teams={teams} indicators={indicators} />;
}
