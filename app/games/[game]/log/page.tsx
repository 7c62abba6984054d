import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogPage } from '@/components/review/log/log-page';
import { readLogQuery } from '@/components/review/log/log-address';
import { readerOf, recordsFor } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.log'))('title') };
}

/** The after-action log: all decisions, or with `?as=` and `?at=` what one reader knew at a moment. */
export default async function Page({ params, searchParams }: Asked) {
  const reader = await readerOf((await params).game);
  const raw = await searchParams;
  return (
    <LogPage
      facts={reader.reading.facts}
      records={recordsFor(reader)}
      own={reader.reading.whole ? null : `seat:${reader.seat.id}`}
      knew={raw.as !== undefined || raw.at !== undefined}
      query={readLogQuery(raw)}
      base={`/games/${reader.row.id}/log`}
      deskHref={reader.seat.kind === 'control' ? `/games/${reader.row.id}/desk` : null}
      recordHref={`/api/games/${reader.row.id}/record`}
    />
  );
}
