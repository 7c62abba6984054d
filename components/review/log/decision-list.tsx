import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { decisionKey } from '@/lib/review/decision-record';
import { meanHit } from '@/lib/review/forecasts';
import { ClockTime } from '../clock-time';
import { TeamName } from '../team-name';

/** Every decision as one line of a book's contents: turn by turn, capital by capital. */
export function DecisionList({ records, teams, base }: { records: readonly DecisionRecord[]; teams: readonly TeamFacts[]; base: string }) {
  const t = useTranslations('review.log');
  if (records.length === 0) return <Empty>{t('noDecisions')}</Empty>;
  const turns = [...new Map(records.map(({ turn }) => [turn.id, turn])).values()];
  return turns.map((turn) => (
    <section key={turn.id} aria-labelledby={`turn-${turn.id}`} className="mt-8 first:mt-0">
      <h3 id={`turn-${turn.id}`} className="font-serif text-lg font-semibold">
        {t('turnHeading', { number: turn.number, title: turn.title })} <span className="font-sans text-sm font-normal text-muted">{t('month', { month: turn.month })}</span>
      </h3>
      <ul className="mt-2 border-t">
        {records.filter((record) => record.turn.id === turn.id).map((record) => <Entry key={decisionKey(record)} record={record} teams={teams} href={`${base}/${decisionKey(record)}`} />)}
      </ul>
    </section>
  ));
}

function Entry({ record, teams, href }: { record: DecisionRecord; teams: readonly TeamFacts[]; href: string }) {
  const t = useTranslations('review.log');
  const hit = meanHit(record.forecasts);
  const overrides = record.settlement?.rows.reduce((sum, row) => sum + row.overrides.length, 0) ?? 0;
  return (
    <li className="border-b">
      <PageLink href={href} className="grid gap-x-5 gap-y-1 py-3 hover:bg-sheet md:grid-cols-[8.5rem_minmax(0,1fr)_11.5rem]">
        <TeamName id={record.team.id} teams={teams} />
        <span className="min-w-0 font-serif">
          <span className="block text-read font-semibold underline decoration-line underline-offset-4">{record.choice?.label ?? (record.revealed ? t('choiceNone') : t('choicePending'))}</span>
          {record.rationale !== null && record.rationale !== '' && <span className="line-clamp-2 text-muted">{record.rationale}</span>}
        </span>
        <span className="text-sm text-muted tabular-nums md:text-right">
          <span className="mr-3 md:mr-0 md:block">{record.times.sealed === null ? t('neverSealed') : <>{t('sealedAt')} <ClockTime at={record.times.sealed} /></>}</span>
          <span className="mr-3 md:mr-0 md:block">{hit === null ? t('hitNone') : t('hit', { hits: Math.round(hit * 100) / 10 })}</span>
          {record.settlement !== null && overrides > 0 && <span className="md:block">{t('overrides', { count: overrides })}</span>}
        </span>
      </PageLink>
    </li>
  );
}
