import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { LISTED_UNASKED, readNotesQuery } from '@/components/review/notes/notes-filter';
import { NotesPage } from '@/components/review/notes/notes-page';
import { ReviewHeader } from '@/components/review/review-header';
import { Words } from '@/components/ui/words';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { labelsFor, noteReaders, readerOf } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notes'))('title') };
}

/** What reviewers and evaluators added to a game, turn by turn. */
export default async function Page({ params, searchParams }: Asked) {
  const reader = await readerOf((await params).game);
  const { row, seat, who, reading } = reader;
  const query = readNotesQuery(await searchParams);
  const opened = ofType(reading.facts, 'GameOpened')[0];
  if (!opened) notFound();
  const gameHref = `/games/${row.id}`;
  const observes = who.kind === 'control' || who.kind === 'observer';
  const scenario = await house().scenarios.byHash(row.scenarioHash);
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={opened.data} gameHref={gameHref} here="notes" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        <Words of={['notes', 'review']}>
          <NotesPage
            annotations={await house().annotations.list(row.id, { kinds: query.kind === null ? LISTED_UNASKED : [query.kind], withdrawn: query.withdrawn }, who)}
            query={query}
            base={`${gameHref}/notes`}
            context={{ gameId: row.id, facts: reading.facts, teams: opened.data.teams, labels: await labelsFor(reader), as: reading.whole ? 'control' : `seat:${seat.id}`, inControl: seat.kind === 'control', ...(scenario && { asked: scenario.teaching }) }}
            readers={noteReaders(reader)}
            objectives={observes ? (scenario?.teaching.learning_objectives.map(({ id, text }) => ({ id, text })) ?? []) : null}
            shareHref={seat.kind === 'control' ? `${gameHref}/notes/share` : null}
          />
        </Words>
      </main>
    </div>
  );
}
