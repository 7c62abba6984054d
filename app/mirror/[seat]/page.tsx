import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentSeat, opening } from '@/app/_who';
import { NotYourSeat } from '@/components/join/not-your-seat';
import { SeatRoom } from '@/components/seat/seat-room';
import { SEAT_WORDS } from '@/components/seat/words';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

interface Props {
  params: Promise<{ seat: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await currentSeat((await params).seat);
  const row = here && (await house().games.byId(here.game));
  return { title: row?.title ?? (await getTranslations('join.notYours'))('title') };
}

/** The page of somebody who doubles a team: what the team sees, and nothing to do. */
export default async function Page({ params }: Props) {
  const { seat: id } = await params;
  const here = await currentSeat(id);
  if (here?.seat.kind !== 'mirror') return <NotYourSeat seat={id} />;
  return (
    <Words of={SEAT_WORDS}>
      <SeatRoom initial={await opening(here.game, here.seat.id)} logHref={`/games/${here.game}/log`} />
    </Words>
  );
}
