import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { EventData } from '@/lib/game/events';
import type { Report } from '@/lib/review/report/block';
import { ReviewHeader } from '../review-header';
import { ExportFiles, type ExportFile } from './export-files';
import { ReportBody } from './report-body';

interface ReportPageProps {
  game: EventData['GameOpened'];
  /** null where the reader may not read the whole record yet. */
  report: Report | null;
  files: readonly ExportFile[];
  /** Whether this server can make a PDF. */
  printsItself: boolean;
  gameHref: string;
  deskHref: string | null;
}

/** The after-action report as a page to read and to print, and the files that hold the same. */
export function ReportPage({ game, report, files, printsItself, gameHref, deskHref }: ReportPageProps) {
  const t = useTranslations('exports');
  return (
    <div className="mx-auto max-w-page px-5 py-6 print:p-0">
      <div className="no-print"><ReviewHeader game={game} gameHref={gameHref} here="report" deskHref={deskHref} /></div>
      <main id="main" className="mt-6 min-w-0 print:mt-0">
        {report === null ? (
          <Notice>{t('closed')}</Notice>
        ) : (
          <>
            <Section id="files" title={t('title')} className="no-print border-t-0">
              <p className="mb-3 max-w-measure text-sm text-muted">{t('how')}</p>
              <ExportFiles files={files} />
              {!printsItself && <Notice className="mt-4">{t('noPdf')}</Notice>}
            </Section>
            <ReportBody report={report} />
          </>
        )}
      </main>
    </div>
  );
}
