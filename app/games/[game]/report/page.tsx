import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ExportFile } from '@/components/review/report/export-files';
import { ReportPage } from '@/components/review/report/report-page';
import { ANNOTATION_KINDS } from '@/lib/review/annotations/annotation';
import type { Voice } from '@/lib/review/report/material';
import { reportOf } from '@/lib/review/report/report';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { clockOf } from '@/lib/server/exports/clock';
import { labelsFor, readerOf, recordsFor, type LogReader } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('heading') };
}

/** The after-action report, and every file that can be made from the record. */
export default async function Page({ params }: Asked) {
  const reader = await readerOf((await params).game);
  const game = ofType(reader.reading.facts, 'GameOpened')[0]?.data;
  if (!game) notFound();
  const kinds = house().exports.kinds();
  const api = `/api/games/${reader.row.id}`;
  const files: ExportFile[] = [
    ...kinds.map((kind) => ({ kind, href: `${api}/exports/${kind}`, inSteps: true })),
    { kind: 'record', href: `${api}/record`, inSteps: false },
  ];
  return (
    <ReportPage
      game={game}
      report={reader.reading.whole ? await reportFor(reader, game) : null}
      files={files}
      printsItself={kinds.includes('pdf')}
      gameHref={`/games/${reader.row.id}`}
      deskHref={reader.seat.kind === 'control' ? `/games/${reader.row.id}/desk` : null}
    />
  );
}

async function reportFor(reader: LogReader, game: Parameters<typeof reportOf>[0]['game']) {
  const scenario = await house().scenarios.byHash(reader.row.scenarioHash);
  if (!scenario) return null;
  const { facts } = reader.reading;
  const added = await house().annotations.list(reader.row.id, { kinds: ANNOTATION_KINDS }, reader.who);
  const words = await getTranslations();
  // The keys of a report are put together from the record's own words.
  const say = words as unknown as Voice['say'];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return reportOf({ game, facts, scenario, records: recordsFor(reader), labels: await labelsFor(reader), checked: null, added }, { say, ...clockOf(zone) });
}
