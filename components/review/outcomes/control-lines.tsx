import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import type { Outcomes, OverrideLine } from '@/lib/review/outcomes/outcomes';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { signed } from '../signed';
import { SourceName } from '../source-name';

interface LinesProps {
  outcomes: Outcomes;
  indicators: readonly IndicatorFacts[];
  teams: readonly TeamFacts[];
  labels: SeatLabels;
  /** Where the decisions are. */
  logHref: string;
}

/** Every value that Control set in place of a rule’s, with its reason and by whom. */
export function OverrideLines({ outcomes: { overrides }, indicators, teams, labels, logHref }: LinesProps) {
  const t = useTranslations('decided.overrides');
  if (overrides.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <ul className="border-t">
      {overrides.map((line) => (
        <Line
          key={line.position}
          head={<>{t('turn', { number: line.number })} {nameOf(line.indicator, indicators)}: {line.now === null ? t('back', { was: signed(line.was) }) : t('change', { was: signed(line.was), now: signed(line.now) })}</>}
          aside={line.stands ? t('stands') : line.now === null ? null : t('replaced')}
          why={line.why}
          {...{ labels, seat: line.seat, at: line.at }}
        >
          <Source line={line} teams={teams} logHref={logHref} />
        </Line>
      ))}
    </ul>
  );
}

/** What the effect was that Control overrode, and the decision it comes from. */
function Source({ line: { source, turn, effect }, teams, logHref }: { line: OverrideLine; teams: readonly TeamFacts[]; logHref: string }) {
  const t = useTranslations('decided.overrides');
  const words = <SourceName source={source} teams={teams} />;
  return (
    <p className="text-sm text-muted">
      {t('effect')} {source.kind === 'option' ? <PageLink href={`${logHref}/${turn}/${source.team}#outcome`} className="underline decoration-line underline-offset-4">{words}</PageLink> : words}: {effect}
    </p>
  );
}

/** What Control added to a turn’s effects, and what it put right after it had been told. */
export function OtherLines({ outcomes: { added, corrections, revisions }, indicators, teams, labels }: LinesProps) {
  const t = useTranslations('decided.other');
  if (added.length + corrections.length + revisions.length === 0) return <Empty>{t('none')}</Empty>;
  const team = (id: string | null): string => (id === null ? t('all') : (teams.find((one) => one.id === id)?.name ?? id));
  return (
    <ul className="border-t">
      {added.map(({ position, number, indicator, change, why, seat, at }) => <Line key={position} head={t('added', { number, indicator: nameOf(indicator, indicators), change: signed(change) })} {...{ why, seat, at, labels }} />)}
      {corrections.map(({ position, number, indicator, was, now, why, seat, at }) => <Line key={position} head={t('corrected', { number, indicator: nameOf(indicator, indicators), was, now })} {...{ why, seat, at, labels }} />)}
      {revisions.map((one) => (
        <Line key={one.position} head={t('revised', { number: one.number, to: team(one.team) })} why={one.why} seat={one.seat} at={one.at} labels={labels}>
          <p className="text-sm whitespace-pre-line text-muted"><del>{one.was === '' ? t('nothing') : one.was}</del></p>
          <p className="text-sm whitespace-pre-line"><ins className="no-underline">{one.now === '' ? t('nothing') : one.now}</ins></p>
        </Line>
      ))}
    </ul>
  );
}

interface LineProps {
  head: ReactNode;
  aside?: ReactNode;
  why: string;
  seat: SeatId;
  at: number;
  labels: SeatLabels;
  children?: ReactNode;
}

function Line({ head, aside, why, seat, at, labels, children }: LineProps) {
  return (
    <li className="border-b py-3 print:break-inside-avoid">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{head}</span>
        {aside && <span className="text-sm text-muted">{aside}</span>}
      </p>
      <p className="prose">{why}</p>
      <p className="text-sm text-muted"><SeatName seat={seat} labels={labels} />, <ClockTime at={at} /></p>
      {children}
    </li>
  );
}

function nameOf(id: string, indicators: readonly IndicatorFacts[]): string {
  return indicators.find((indicator) => indicator.id === id)?.name ?? id;
}
