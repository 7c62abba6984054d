import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ExpectationsPage } from '@/components/review/expectation/expectations-page';
import { ReviewHeader } from '@/components/review/review-header';
import { expectationOf } from '@/lib/review/expectation/expectation';
import { guarantorOf } from '@/lib/review/expectation/guarantor';
import { surpriseBesideHedging } from '@/lib/review/expectation/pairing';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { readerOf } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('expectations'))('title') };
}

/** Forecast against fact; `?of=` names the capital whose surprises are laid beside the others' hedging. */
export default async function Page({ params, searchParams }: Asked) {
  const { row, seat, reading } = await readerOf((await params).game);
  const game = ofType(reading.facts, 'GameOpened')[0]?.data;
  if (!game) notFound();
  const scenario = reading.whole ? await house().scenarios.byHash(row.scenarioHash) : null;
  const expectation = expectationOf(reading.facts, scenario);
  const { of } = await searchParams;
  const source = game.teams.find(({ id }) => id === of)?.id ?? guarantorOf(game.map) ?? game.teams[0]?.id ?? '';
  const gameHref = `/games/${row.id}`;
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={game} gameHref={gameHref} here="expectations" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        <ExpectationsPage
          game={game}
          expectation={expectation}
          pairing={expectation.hedging && surpriseBesideHedging(expectation.cells, expectation.hedging, expectation.turns, source)}
          hedges={(scenario?.postures ?? []).filter(({ hedge }) => hedge).map(({ id }) => id)}
          whole={reading.whole}
          gameHref={gameHref}
        />
      </main>
    </div>
  );
}
