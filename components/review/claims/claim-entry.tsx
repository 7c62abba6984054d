import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { EvidenceRule } from '@/lib/game/scenario/evidence';
import type { EvidenceLine, LedgerEntry } from '@/lib/review/claims/ledger';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { SeatLabels } from '../seat-name';
import { FindingList } from './finding-list';

interface ClaimEntryProps {
  entry: LedgerEntry;
  records: readonly DecisionRecord[];
  teams: readonly TeamFacts[];
  labels: SeatLabels;
  visitors: readonly string[];
  logHref: string;
  /** What a rule counts, in words. */
  counted: (rule: EvidenceRule) => string;
}

/** One claim, with what counts for it beside what counts against it. */
export function ClaimEntry({ entry, ...rest }: ClaimEntryProps) {
  const t = useTranslations('claims');
  const { claim, standing } = entry;
  return (
    <article id={claim.id} aria-labelledby={`claim-${claim.id}`} className="mt-5 border-t pt-4 print:break-inside-avoid">
      <h3 id={`claim-${claim.id}`} className="max-w-prose font-serif text-read font-semibold">
        <span className="mr-2 font-mono text-sm font-normal text-muted">{claim.id}</span>{claim.text}
      </h3>
      <p className="mt-1 text-sm">
        <span className={standing === 'untested' ? 'text-muted' : 'font-semibold'}>{t(`standing.${standing}`)}</span> <span className="text-muted">· {claim.where}</span>
      </p>
      <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Side title={t('for')} lines={entry.for} {...rest} />
        <Side title={t('against')} lines={entry.against} {...rest} />
      </div>
    </article>
  );
}

function Side({ title, lines, counted, ...rest }: { title: string; lines: readonly EvidenceLine[] } & Omit<ClaimEntryProps, 'entry'>) {
  const t = useTranslations('claims');
  return (
    <div>
      <h4 className="eyebrow">{title}</h4>
      {lines.map(({ text, rule, findings, needs }) => (
        <div key={text} className="mt-2 border-l-2 pl-3">
          <p className="font-serif">{text}</p>
          <p className="mt-0.5 text-sm text-muted">{counted(rule)}</p>
          {findings.length === 0 ? <p className="mt-1 text-sm text-muted">{needs === null ? t('nothing') : t(`needs.${needs}`)}</p> : <FindingList findings={findings} {...rest} />}
        </div>
      ))}
    </div>
  );
}
