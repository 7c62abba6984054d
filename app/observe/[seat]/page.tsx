import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { currentSeat, opening } from '@/app/_who';
import { ObserverDesk } from '@/components/control/observer-desk';
import { Words } from '@/components/ui/words';
import { GameLine } from '@/lib/client/game-line';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('control.observer'))('mark') };
}

/** An observer's page. */
export default async function Page({ params }: { params: Promise<{ seat: string }> }) {
  const here = await currentSeat((await params).seat);
  if (here?.seat.kind !== 'observer') notFound();
  return (
    <Words of={['common', 'control', 'adjudicate', 'review', 'refusals']}>
      <GameLine initial={await opening(here.game, here.seat.id)}>
        <ObserverDesk logHref={`/games/${here.game}/log`} />
      </GameLine>
    </Words>
  );
}
