import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { controlOf } from '@/app/games/[game]/_control';
import { ReviewHeader } from '@/components/review/review-header';
import { AddedList } from '@/components/withhold/added-list';
import { EraseForm } from '@/components/withhold/erase-form';
import { TextList } from '@/components/withhold/text-list';
import { readWithholdQuery } from '@/components/withhold/withhold-query';
import { WithheldSoFar } from '@/components/withhold/withheld-so-far';
import { WithholdForm } from '@/components/withhold/withhold-form';
import { seatLabels } from '@/lib/review/seat-labels';
import { ofType } from '@/lib/review/select';
import { goesWith, withheldSoFar, writtenTexts } from '@/lib/review/withholding/written-texts';
import { notFound } from 'next/navigation';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('withhold'))('title') };
}

/** Control takes a text out of the record on request, or erases what was added beside it: which one, then why, and that it is for good. */
export default async function Page({ params, searchParams }: Asked) {
  const { game } = await params;
  const { row, seat: control, house } = await controlOf(game, `/games/${game}/withhold`);
  const facts = await house.play.record(row.id);
  const opened = ofType(facts, 'GameOpened')[0];
  if (!opened) notFound();
  const t = await getTranslations('withhold');
  const query = readWithholdQuery(await searchParams);
  const here = `/games/${row.id}/withhold`;
  const labels = seatLabels(facts);
  const { teams } = opened.data;
  const turns = ofType(facts, 'TurnOpened').map(({ data }) => data);
  const going = query.position === null ? [] : goesWith(facts, query.position);
  const scenario = await house.scenarios.byHash(row.scenarioHash);
  const added = await house.annotations.erasable(row.id, { id: control, kind: 'control' });
  const visitors = [...new Set(added.toSorted((a, b) => a.since - b.since).flatMap(({ author }) => (author.startsWith('r_') ? [author] : [])))];
  const addedNames = { labels, teams, facts, visitors, asked: scenario?.teaching ?? { claims: [], discussion: [] }, gameHref: `/games/${row.id}` };
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={opened.data} gameHref={`/games/${row.id}`} here={null} deskHref={`/games/${row.id}/desk`} />
      <main id="main" className="mt-6 max-w-3xl">
        <h2 className="font-serif text-xl font-semibold">{t('title')}</h2>
        <p className="prose mt-2">{t('text')}</p>
        {query.added !== null ? (
          <EraseForm added={added.find(({ id }) => id === query.added)} names={addedNames} unsure={query.problem === 'sure'} action={`/api/games/${row.id}/annotations/${encodeURIComponent(query.added)}/erase`} back={here} />
        ) : query.position !== null ? (
          <WithholdForm going={going} position={query.position} problem={query.problem} id={randomUUID()} action={`/api/games/${row.id}/withhold`} back={here} labels={labels} teams={teams} turns={turns} />
        ) : (
          <>
            <p className="mt-2 text-sm"><a href="#added" className="inline-flex min-h-11 items-center underline underline-offset-4">{t('toAdded')}</a></p>
            <WithheldSoFar cuts={withheldSoFar(facts)} done={query.done} labels={labels} />
            <TextList texts={writtenTexts(facts, query)} query={query} here={here} labels={labels} teams={teams} turns={turns} />
            <AddedList added={added} erased={query.erased} here={here} names={addedNames} />
          </>
        )}
      </main>
    </div>
  );
}
