import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { ReasonCode } from '@/lib/review/claims/from-annotations';
import type { Coding } from '@/lib/review/claims/judged';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { decisionKey } from '@/lib/review/decision-record';
import { TeamName } from '../team-name';
import { CodeForm } from './code-form';
import { CodesMeant } from './codes-meant';
import { CodingProgress } from './coding-progress';

interface CodingPageProps {
  gameId: string;
  records: readonly DecisionRecord[];
  teams: readonly TeamFacts[];
  codes: readonly ReasonCode[];
  /** What this reader has found so far. */
  own: readonly Coding[];
  logHref: string;
  claimsHref: string;
}

/** Every written reason, to be read and coded by one reader, who does not see what others found. */
export function CodingPage({ gameId, records, teams, codes, own, logHref, claimsHref }: CodingPageProps) {
  const t = useTranslations('coding');
  const written = records.filter(({ rationale, revealed, withheld }) => revealed && withheld === null && rationale !== null && rationale !== '');
  if (codes.length === 0) return <Empty>{t('noCodes')}</Empty>;
  if (written.length === 0) return <Empty>{t('nothing')}</Empty>;
  const read = written.filter((record) => own.some(({ turn, team }) => turn === record.turn.id && team === record.team.id)).length;
  return (
    <>
      <p className="max-w-prose font-serif text-read">{t('about')}</p>
      <div className="mt-2 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-x-12">
        <CodesMeant codes={codes} />
        <div className="min-w-0">
          <CodingProgress read={read} all={written.length} way={<PageLink href={claimsHref} className="underline underline-offset-4">{t('toClaims')}</PageLink>}>
            <ol className="mt-6">
              {written.map((record) => {
                const found = own.findLast(({ turn, team }) => turn === record.turn.id && team === record.team.id);
                return (
                  <li key={decisionKey(record)} className="border-t py-4">
                    <p className="text-sm">
                      <TeamName id={record.team.id} teams={teams} /> <span className="text-muted">{t('turn', { number: record.turn.number, title: record.turn.title })}</span>{' '}
                      <PageLink href={`${logHref}/${decisionKey(record)}`} className="underline decoration-line underline-offset-4">{record.choice?.label}</PageLink>
                    </p>
                    <p className="mt-2 max-w-prose font-serif text-read whitespace-pre-line">{record.rationale}</p>
                    <CodeForm gameId={gameId} turn={record.turn.id} team={record.team.id} codes={codes.map(({ id }) => id)} found={found?.codes ?? null} about={t('codesOf', { team: record.team.name, number: record.turn.number })} />
                  </li>
                );
              })}
            </ol>
          </CodingProgress>
        </div>
      </div>
    </>
  );
}
