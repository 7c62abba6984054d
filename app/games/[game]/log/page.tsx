import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogPage } from '@/components/review/log/log-page';
import { readLogQuery } from '@/components/review/log/log-address';
import { countByPosition } from '@/lib/review/annotations/by-turn';
import { house } from '@/lib/server/compose';
import { readerOf, recordsFor } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.log'))('title') };
}

/** The after-action log: all decisions, of one turn or team if asked. */
export default async function Page({ params, searchParams }: Asked) {
  const reader = await readerOf((await params).game);
  return (
    <LogPage
      facts={reader.reading.facts}
      noted={countByPosition(await house().annotations.list(reader.row.id, { kinds: ['note', 'observation'] }, reader.who))}
      records={recordsFor(reader)}
      own={reader.reading.whole ? null : `seat:${reader.seat.id}`}
      query={readLogQuery(await searchParams)}
      base={`/games/${reader.row.id}/log`}
      gameHref={`/games/${reader.row.id}`}
      deskHref={reader.seat.kind === 'control' ? `/games/${reader.row.id}/desk` : null}
      recordHref={`/api/games/${reader.row.id}/record`}
    />
  );
}
