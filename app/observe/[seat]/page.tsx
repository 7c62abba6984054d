import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { currentSeat, opening } from '@/app/_who';
import { ObserverDesk } from '@/components/control/observer-desk';
import { ObservationPanel } from '@/components/review/notes/observation-panel';
import { Words } from '@/components/ui/words';
import { GameLine } from '@/lib/client/game-line';
import { house } from '@/lib/server/compose';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('control.observer'))('mark') };
}

/** An observer's page. */
export default async function Page({ params }: { params: Promise<{ seat: string }> }) {
  const here = await currentSeat((await params).seat);
  if (here?.seat.kind !== 'observer') notFound();
  const { games, scenarios } = house();
  const row = await games.byId(here.game);
  const objectives = (row && (await scenarios.byHash(row.scenarioHash)))?.teaching.learning_objectives ?? [];
  return (
    <Words of={['common', 'control', 'adjudicate', 'review', 'refusals', 'notes']}>
      <GameLine initial={await opening(here.game, here.seat.id)}>
        <ObserverDesk gameId={here.game} logHref={`/games/${here.game}/log`} notes={<ObservationPanel gameId={here.game} seat={here.seat.id} objectives={objectives.map(({ id, text }) => ({ id, text }))} />} />
      </GameLine>
    </Words>
  );
}
