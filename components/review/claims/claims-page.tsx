import { useTranslations } from 'next-intl';
import { Empty, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { TeamFacts } from '@/lib/game/events';
import type { Scenario } from '@/lib/game/scenario';
import { countedInWords } from '@/lib/review/claims/in-words';
import type { Coding, Judged } from '@/lib/review/claims/judged';
import type { LedgerEntry } from '@/lib/review/claims/ledger';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { SeatLabels } from '../seat-name';
import { AgreementTable } from './agreement-table';
import { ClaimEntry } from './claim-entry';
import { StandingSummary } from './standing-summary';
import { SurveyShifts } from './survey-shifts';

const ORIGINS = ['seed-paper', 'authors-elsewhere', 'seed-npec', 'rival'] as const;

interface ClaimsPageProps {
  /** null: the reader may not read the whole record yet. */
  ledger: readonly LedgerEntry[] | null;
  records: readonly DecisionRecord[];
  teams: readonly TeamFacts[];
  ended: boolean;
  labels: SeatLabels;
  /** Those who wrote by a link, in the order in which they are numbered. */
  visitors: readonly string[];
  judged: Judged;
  /** What all coders found, also those whose findings this reader is not told: for the figures on how far they agree. */
  codings: readonly Coding[];
  /** The codes that rules ask for in the reasons. */
  codes: readonly string[];
  scenario: Scenario;
  /** Where the log is, and the page on which reasons are coded. */
  logHref: string;
  codeHref: string;
}

/** The ledger of claims: whose they are, and what in this game speaks for and against each. */
export function ClaimsPage({ ledger, records, teams, ended, labels, visitors, judged, codings, codes, scenario, logHref, codeHref }: ClaimsPageProps) {
  const t = useTranslations('claims');
  const say = useTranslations('claims.counted');
  const { survey = null } = scenario.teaching;
  if (ledger === null) return <Empty>{t('notWhole')}</Empty>;
  if (ledger.length === 0) return <Empty>{t('none')}</Empty>;
  const present = ORIGINS.filter((origin) => ledger.some(({ claim }) => claim.origin === origin));
  return (
    <>
      <p className="max-w-prose font-serif text-read">{t('about')}</p>
      {!ended && <Notice tone="wait" className="mt-4">{t('running')}</Notice>}
      <StandingSummary ledger={ledger} origins={present} />
      {present.map((origin) => (
        <section key={origin} aria-labelledby={`origin-${origin}`} className="mt-10">
          <h2 id={`origin-${origin}`} className="font-serif text-xl font-semibold">{t(`origin.${origin}`)}</h2>
          {ledger.filter(({ claim }) => claim.origin === origin).map((entry) => <ClaimEntry key={entry.claim.id} entry={entry} records={records} teams={teams} labels={labels} visitors={visitors} logHref={logHref} counted={(rule) => countedInWords(rule, scenario, say)} />)}
        </section>
      ))}
      {codes.length > 0 && <Section id="agreement" title={t('agreement.title')} className="mt-12"><AgreementTable codings={codings} codes={codes} labels={labels} visitors={visitors} codeHref={codeHref} /></Section>}
      {survey !== null && <Section id="survey" title={t('survey.title')}><SurveyShifts items={survey.items} scale={survey.scale} survey={judged.survey} labels={labels} /></Section>}
    </>
  );
}
