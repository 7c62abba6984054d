import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { Scenario } from '@/lib/game/scenario';
import { AREAS, type Area, areaOf } from '@/lib/preflight/finding';
import type { Report } from '@/lib/preflight/report';
import { Findings } from './findings';
import { OptionTable } from './option-table';
import { OutcomeTable } from './outcome-table';
import { TimeTable } from './time-table';
import { VerdictMark } from './verdict-mark';

/** The report: a verdict for each area, then what was found there and the figures behind it. */
export function PreflightReport({ report, scenario, dossier, growing }: { report: Report; scenario: Scenario; dossier: string; growing: boolean }) {
  const t = useTranslations('preflight');
  return (
    <>
      <section aria-labelledby="verdicts" className="border-t pt-6">
        <h2 id="verdicts" className="font-serif text-xl font-semibold">{t('summary')}</h2>
        <p className="text-sm text-muted">{report.form.name}. {t('play.n', { n: report.games.played })}. {growing && t('untilDone')}</p>
        <ul className="mt-3 border-t">
          {AREAS.map((area) => (
            <li key={area} className="grid items-baseline gap-x-4 border-b py-2.5 sm:grid-cols-[8.5rem_7rem_1fr]">
              <VerdictMark verdict={report.verdicts[area]} />
              <PageLink href={`#area-${area}`} className="inline-flex min-h-8 items-center font-semibold hover:underline">{t(`areas.${area}.title`)}</PageLink>
              <span>{sentence(report, area, t)}</span>
            </li>
          ))}
        </ul>
        <p className="prose mt-4">{t('honest')}</p>
      </section>
      {AREAS.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`} className="mt-8 border-t pt-6">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h2 id={`area-${area}`} className="font-serif text-xl font-semibold">{t(`areas.${area}.title`)}</h2>
            <VerdictMark verdict={report.verdicts[area]} />
          </div>
          <p className="prose mb-3">{sentence(report, area, t)}</p>
          <Findings label={t(`areas.${area}.title`)} findings={report.findings.filter(({ kind }) => areaOf(kind) === area)} dossier={dossier} />
          <Figures area={area} report={report} scenario={scenario} />
        </section>
      ))}
    </>
  );
}

function sentence({ findings }: Report, area: Area, t: ReturnType<typeof useTranslations<'preflight'>>): string {
  const count = findings.filter(({ kind }) => areaOf(kind) === area).length;
  return count === 0 ? t(`areas.${area}.fine`) : t(`areas.${area}.found`, { count });
}

function Figures({ area, report, scenario }: { area: Area; report: Report; scenario: Scenario }) {
  switch (area) {
    case 'time':
      return <TimeTable timing={report.timing} teams={scenario.teams} />;
    case 'branches':
      return <OutcomeTable of="branches" kinds={['branch', 'pair']} report={report} />;
    case 'options':
      return <OptionTable report={report} teams={scenario.teams} />;
    case 'endings':
      return <OutcomeTable of="endings" kinds={['ending', 'objective']} report={report} />;
    case 'lengths':
    case 'handouts':
      return null;
  }
}
