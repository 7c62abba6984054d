import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DecidedPage } from '@/components/review/outcomes/decided-page';
import { ReviewHeader } from '@/components/review/review-header';
import { mselRows } from '@/lib/review/msel/msel-rows';
import { turnOpenings } from '@/lib/review/msel/turn-openings';
import { outcomesOf } from '@/lib/review/outcomes/outcomes';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { labelsFor, readerOf } from '../_reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decided'))('title') };
}

/** What decided the outcomes of a game, and its injects planned against actual. */
export default async function Page({ params }: { params: Promise<{ game: string }> }) {
  const reader = await readerOf((await params).game);
  const { row, seat, reading: { facts, whole } } = reader;
  const game = ofType(facts, 'GameOpened')[0]?.data;
  if (!game) notFound();
  // What was planned is Control's: it stands in the scenario, not among a player's facts.
  const scenario = whole ? await house().scenarios.byHash(row.scenarioHash) : null;
  const gameHref = `/games/${row.id}`;
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={game} gameHref={gameHref} here="decided" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        <DecidedPage game={game} outcomes={outcomesOf(facts)} msel={mselRows(facts, scenario)} turns={turnOpenings(facts)} labels={await labelsFor(reader)} whole={whole} logHref={`${gameHref}/log`} />
      </main>
    </div>
  );
}
