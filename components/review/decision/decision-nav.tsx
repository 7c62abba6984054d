import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { decisionKey, type DecisionRecord } from '@/lib/review/decision-record';
import { PrintButton } from './print-button';

/** From one decision to the log, to its neighbours, and to paper. */
export function DecisionNav({ base, previous, next }: { base: string; previous: DecisionRecord | null; next: DecisionRecord | null }) {
  const t = useTranslations('review.decision');
  const link = 'inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-current';
  const name = (record: DecisionRecord) => t('ofTurn', { number: record.turn.number, team: record.team.name });
  return (
    <nav aria-label={t('nav')} className="no-print mb-6 flex flex-wrap items-center gap-x-6 border-b pb-2 text-sm">
      <PageLink href={base} className={link}>{t('back')}</PageLink>
      {previous && <PageLink href={`${base}/${decisionKey(previous)}`} rel="prev" className={link}>{t('previous', { title: name(previous) })}</PageLink>}
      {next && <PageLink href={`${base}/${decisionKey(next)}`} rel="next" className={link}>{t('next', { title: name(next) })}</PageLink>}
      <span className="ml-auto"><PrintButton words={t('print')} /></span>
    </nav>
  );
}
