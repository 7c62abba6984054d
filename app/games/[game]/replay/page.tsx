import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { runOfShow } from '@/components/control/run-of-show';
import { ForkForm } from '@/components/review/replay/fork-form';
import { Replay } from '@/components/review/replay/replay';
import { readReplayQuery } from '@/components/review/replay/replay-address';
import { ReplayPage } from '@/components/review/replay/replay-page';
import { readerChoices } from '@/components/review/replay/reader-choices';
import { Words } from '@/components/ui/words';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { readerOf } from '../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replay'))('title') };
}

/** The game gone through again, by the eyes of `?as=`, at the position `?at=`. */
export default async function Page({ params, searchParams }: Asked) {
  const { row, seat, reading } = await readerOf((await params).game);
  const { as: asked, at } = readReplayQuery(await searchParams);
  const game = ofType(reading.facts, 'GameOpened')[0]?.data;
  if (!game) notFound();
  const own = reading.whole ? null : `seat:${seat.id}` as const;
  const as = own ?? asked ?? 'control';
  const gameHref = `/games/${row.id}`;
  const scenario = as === 'control' ? await house().scenarios.byHash(row.scenarioHash) : null;
  return (
    <Words of={['common', 'replay', 'review', 'refusals', ...wordsFor(as)]}>
      <ReplayPage
        game={game}
        gameHref={gameHref}
        deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null}
        choices={readerChoices(reading.facts, game.teams, own)}
        as={as}
        at={at}
        ownOnly={own !== null}
        after={seat.kind === 'control' ? <ForkForm gameHref={gameHref} title={game.title} /> : null}
      >
        <Replay key={as} factsHref={`/api${gameHref}/replay?as=${encodeURIComponent(as)}`} gameHref={gameHref} teams={game.teams} run={scenario ? runOfShow(scenario, row.form) : []} as={as} at={at} />
      </ReplayPage>
    </Words>
  );
}

/** The words of the screen that is replayed. */
function wordsFor(as: string): readonly string[] {
  if (as === 'screen') return ['screen', 'map'];
  return as === 'control' ? ['control', 'adjudicate'] : ['seat', 'decide', 'forecast', 'talk', 'board', 'map'];
}
