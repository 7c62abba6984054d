import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import type { DecisionRef, Finding } from '@/lib/review/claims/finding';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { SeatLabels } from '../seat-name';
import { AuthorName } from '../notes/author-name';

interface FindingListProps {
  findings: readonly Finding[];
  records: readonly DecisionRecord[];
  teams: readonly TeamFacts[];
  labels: SeatLabels;
  visitors: readonly string[];
  logHref: string;
}

/** What was found, each with the decisions that make it, to go and look. */
export function FindingList({ findings, ...rest }: FindingListProps) {
  const t = useTranslations('claims');
  const answers = findings.filter(({ kind }) => kind === 'survey').length;
  return (
    <ul className="mt-1 space-y-1 text-sm">
      {answers > 0 && <li>{t('answers', { count: answers })}</li>}
      {findings.map((finding, index) => (finding.kind === 'survey' ? null : <li key={index}><OneFinding finding={finding} {...rest} /></li>))}
    </ul>
  );
}

function OneFinding({ finding, records, teams, labels, visitors, logHref }: { finding: Exclude<Finding, { kind: 'survey' }> } & Omit<FindingListProps, 'findings'>) {
  const t = useTranslations('claims');
  const nameOf = (id: string): string => teams.find((team) => team.id === id)?.name ?? id;
  const numberOf = (turn: string): number => records.find((record) => record.turn.id === turn)?.turn.number ?? 0;
  const decisions = (refs: readonly DecisionRef[], join: string) => refs.map((ref, index) => (
    <Fragment key={`${ref.turn} ${ref.team}`}>
      {index > 0 && <span className="text-muted">{join}</span>}
      <PageLink href={`${logHref}/${ref.turn}/${ref.team}`} className="underline decoration-line underline-offset-4">
        {t('moment', { number: numberOf(ref.turn), team: nameOf(ref.team), choice: records.find((record) => record.turn.id === ref.turn && record.team.id === ref.team)?.choice?.label ?? '' })}
      </PageLink>
    </Fragment>
  ));
  switch (finding.kind) {
    case 'decisions':
      return (
        <>
          {finding.world !== null && <>{t('world', { number: numberOf(finding.world) })}<span className="text-muted"> {t('then')} </span></>}
          {decisions(finding.decisions, '; ')}
        </>
      );
    case 'shares':
      return <>{t('shares', { after: finding.after.did, afterOf: finding.after.of, otherwise: finding.otherwise.did, otherwiseOf: finding.otherwise.of })} {decisions(finding.decisions, '; ')}</>;
    case 'coded':
      return <><AuthorName author={finding.coder} mine={false} labels={labels} visitors={visitors} /> {t('coded')} {decisions(finding.decisions, '; ')}</>;
    case 'debrief':
      return finding.numbers.map(({ team, number }) => t('debrief', { team: nameOf(team), number })).join('; ');
  }
}
