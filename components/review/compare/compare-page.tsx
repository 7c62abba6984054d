import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { sameQuestion } from '@/lib/review/compare/apart';
import { TeamName } from '../team-name';
import type { Compared } from './compared';
import { ChoiceOf, ForecastsOf, OutcomeOf, QuestionOf, ReasonsOf, SealOf, TableOf, TimesOf } from './cells';
import { SentApart } from './sent-apart';

/** Two decisions side by side, part by part; on a phone one under the other. */
export function ComparePage({ a, b, form }: { a: Compared; b: Compared | null; form: ReactNode }) {
  const t = useTranslations('twoDecisions');
  return (
    <main id="main" className="mx-auto max-w-page px-5 py-6 print:max-w-none print:p-0">
      <nav aria-label={t('nav')} className="no-print mb-4 border-b pb-2 text-sm">
        <PageLink href={a.href} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{t('back')}</PageLink>
      </nav>
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <div className="no-print mt-4">{form}</div>
      {b === null ? <Notice title={t('notThere')} className="mt-6">{t('notThereText')}</Notice> : <SideBySide a={a} b={b} />}
    </main>
  );
}

function SideBySide({ a, b }: { a: Compared; b: Compared }) {
  const t = useTranslations('twoDecisions');
  const same = sameQuestion(a.record, b.record);
  const parts = [
    { id: 'choice', Cell: ChoiceOf },
    { id: 'reasons', Cell: ReasonsOf },
    { id: 'forecasts', Cell: ForecastsOf },
    { id: 'table', Cell: TableOf },
    { id: 'times', Cell: TimesOf },
    { id: 'seal', Cell: SealOf },
    { id: 'outcome', Cell: OutcomeOf },
  ] as const;
  return (
    <>
      <p className="mt-5">{t(same ? 'sameQuestion' : 'otherQuestion')}</p>
      <div className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        <Head of={a} other={b} />
        <Head of={b} other={a} />
      </div>
      <Part title={t('question')} cells={same ? [<QuestionOf key="both" of={a} other={b} />] : [<QuestionOf key="a" of={a} />, <QuestionOf key="b" of={b} />]} whose={[a, b]} />
      {parts.map(({ id, Cell }) => <Part key={id} title={t(id)} cells={[<Cell key="a" of={a} />, <Cell key="b" of={b} />]} whose={[a, b]} />)}
      <Part title={t('sent')} cells={[<SentApart key="both" a={a} b={b} />]} whose={[a, b]} />
    </>
  );
}

function Head({ of: { record, teams, href, replayHref }, other }: { of: Compared; other: Compared }) {
  const t = useTranslations('twoDecisions');
  const elsewhere = record.title !== other.record.title || record.scenario.version !== other.record.scenario.version;
  const link = 'inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-current';
  return (
    <header className="border-t-4 border-ink pt-2">
      <p className="text-sm"><TeamName id={record.team.id} teams={teams} /></p>
      <h2 className="mt-1 font-serif text-xl font-semibold">{t('ofTurn', { number: record.turn.number, title: record.turn.title })}</h2>
      {elsewhere && <p className="text-sm text-muted">{t('inGame', { title: record.title, version: record.scenario.version })}</p>}
      <p className="no-print flex flex-wrap gap-x-5 text-sm">
        <PageLink href={href} className={link}>{t('whole')}</PageLink>
        {replayHref !== null && <PageLink href={replayHref} className={link}>{t('asItStood', { team: record.team.name })}</PageLink>}
      </p>
    </header>
  );
}

/** One part of both decisions. A single cell is common to both. */
function Part({ title, cells, whose }: { title: string; cells: readonly ReactNode[]; whose: readonly [Compared, Compared] }) {
  return (
    <section aria-label={title} className="mt-7 border-t pt-4 print:break-inside-avoid">
      <h2 className="eyebrow mb-3">{title}</h2>
      {cells.length === 1 ? cells : (
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 print:grid-cols-2">
          {cells.map((cell, index) => {
            const of = whose[index];
            return (
              <div key={index} className="min-w-0 font-serif text-read">
                {of && <p className="mb-1 font-sans text-sm md:sr-only print:hidden"><TeamName id={of.record.team.id} teams={of.teams} /></p>}
                {cell}
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}
