import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { renderSVG } from 'uqr';
import { ownOrigin } from '@/app/_origin';
import { currentSeat, opening } from '@/app/_who';
import { ScreenRoom } from '@/components/screen/screen-room';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

interface Props {
  params: Promise<{ seat: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen'))('name') };
}

/** The wall. Only a screen's own seat opens it, so that nothing but what all may know can ever be on it. */
export default async function Page({ params }: Props) {
  const here = await currentSeat((await params).seat);
  if (here?.seat.kind !== 'screen') notFound();
  const [initial, row, { origin }] = await Promise.all([opening(here.game, here.seat.id), house().games.byId(here.game), ownOrigin()]);
  if (!row) notFound();
  const qr = renderSVG(`${origin}/join/${row.joinCode}`, { border: 2 });
  return (
    <Words of={['common', 'screen', 'map', 'hotwash']}>
      <ScreenRoom
        initial={initial}
        gameId={here.game}
        join={{ code: row.joinCode, address: `${origin.replace(/^https?:\/\//, '')}/join`, qr: `data:image/svg+xml,${encodeURIComponent(qr)}` }}
      />
    </Words>
  );
}
