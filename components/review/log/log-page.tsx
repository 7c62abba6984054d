import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { Section } from '@/components/ui/section';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { indicatorHistory } from '@/lib/review/indicator-history';
import { moments } from '@/lib/review/moments';
import { seatOfReader } from '@/lib/review/reader';
import { ofType, type Facts } from '@/lib/review/select';
import { stateAt } from '@/lib/review/state-at';
import { DecisionList } from './decision-list';
import { Exchanges } from './exchanges';
import { IndicatorPanels } from './indicator-panels';
import type { LogQuery } from './log-address';
import { LogFilter } from './log-forms';
import { ReviewHeader } from '../review-header';
import { Timeline } from './timeline';

export interface LogPageProps {
  facts: Facts;
  records: readonly DecisionRecord[];
  /** How many notes are about each moment. */
  noted: ReadonlyMap<number, number>;
  /** The only reader one may read as; null when the whole record is open to one. */
  own: string | null;
  query: LogQuery;
  base: string;
  gameHref: string;
  recordHref: string;
  /** The way back for Control; null for others. */
  deskHref: string | null;
}

/** The log as a book: contents of decisions, the timeline in the margin. */
export function LogPage(props: LogPageProps) {
  const t = useTranslations('review.log');
  const { facts, records, noted, own, query, base, gameHref, recordHref, deskHref } = props;
  const game = ofType(facts, 'GameOpened')[0]?.data;
  if (!game) return null;
  const all = moments(facts);
  const teams = game.teams;
  const turns = [...new Map(records.map(({ turn }) => [turn.id, turn])).values()];
  const shown = records.filter(({ turn, team }) => (!query.turn || turn.id === query.turn) && (!query.team || team.id === query.team));
  const seat = seatOfReader(facts, own ?? 'control');
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={game} gameHref={gameHref} here="decisions" deskHref={deskHref} />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="order-2 lg:order-none">
          <Timeline moments={all} teams={teams} gameHref={gameHref} as={own ?? 'control'} noted={noted} />
        </div>
        <main id="main" className="min-w-0">
          {own !== null && <Notice className="mb-5">{t('ownOnly')}</Notice>}
          <LogFilter query={query} turns={turns} teams={teams} base={base} />
          <div className="mt-6"><DecisionList records={shown} teams={teams} base={base} /></div>
          <Section id="indicators" title={t('indicators')} className="mt-10"><IndicatorPanels history={indicatorHistory(facts)} /></Section>
          {seat && <Section id="exchanges" title={t('exchanges')}><Exchanges state={stateAt(facts, seat, null)} teams={teams} /></Section>}
          {own === null && (
            <p className="no-print border-t pt-4 text-sm">
              <a href={recordHref} download className="font-semibold underline underline-offset-4">{t('download')}</a>
              <span className="block text-muted">{t.rich('downloadHint', { way: (words) => <PageLink href="/verify">{words}</PageLink> })}</span>
              {deskHref !== null && <PageLink href={`${gameHref}/withhold`} className="mt-2 inline-flex min-h-11 items-center underline underline-offset-4">{t('withhold')}</PageLink>}
            </p>
          )}
        </main>
      </div>
    </div>
  );
}
