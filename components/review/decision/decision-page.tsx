import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { TeamName } from '../team-name';
import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import type { SeatLabels } from '../seat-name';
import { Choice } from './choice';
import { Expectations } from './expectations';
import { Knowledge } from './knowledge';
import { Outcome } from './outcome';
import { Question } from './question';
import { Seal } from './seal';
import { TableTalk } from './table-talk';
import { Times } from './times';

interface DecisionPageProps {
  record: DecisionRecord;
  labels: SeatLabels;
  teams: readonly TeamFacts[];
  indicators: readonly IndicatorFacts[];
  /** Where to see what the team knew when it sealed; null when that cannot be asked. */
  stateHref: string | null;
  /** Where Control can withhold a text of this decision; absent for everybody else. */
  withholdHref?: string | undefined;
}

/** One decision on one page, such that a stranger can judge it without hindsight. A layout for paper too. */
export function DecisionPage({ record, labels, teams, indicators, stateHref, withholdHref }: DecisionPageProps) {
  const t = useTranslations('review.decision');
  const { turn, scenario, times } = record;
  return (
    <article className="font-serif text-read text-ink print:text-[10.5pt] print:leading-normal">
      <header className="pb-7 print:pb-4">
        <p className="font-sans text-sm">
          <TeamName id={record.team.id} teams={teams} />
        </p>
        <h1 className="mt-2 text-2xl font-semibold print:text-xl">{t('title', { team: record.team.name, number: turn.number, turn: turn.title })}</h1>
        <p className="mt-2">
          {t('when', { month: turn.month })} {times.sealed === null ? null : <>{t('sealed')} <ClockTime at={times.sealed} date />. </>}
          {times.revealed === null ? t('notRevealed') : <>{t('revealed')} <ClockTime at={times.revealed} />.</>}
        </p>
        <p className="mt-3 font-sans text-xs text-muted">
          {t('provenance', { title: record.title, scenario: scenario.title, version: scenario.version, form: record.form.name })} <span className="font-mono">{scenario.hash.slice(0, 16)}</span>
        </p>
      </header>
      <Choice record={record} labels={labels} />
      <Question record={record} />
      <Expectations record={record} teams={teams} />
      <TableTalk record={record} labels={labels} />
      <Knowledge record={record} labels={labels} teams={teams} indicators={indicators} stateHref={stateHref} />
      <Times record={record} labels={labels} />
      <Outcome record={record} labels={labels} teams={teams} indicators={indicators} />
      <Seal record={record} />
      {withholdHref !== undefined && <p className="no-print mt-4 font-sans text-sm"><PageLink href={withholdHref} className="inline-flex min-h-11 items-center underline underline-offset-4">{t('withhold')}</PageLink></p>}
    </article>
  );
}
