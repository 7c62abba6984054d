import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
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

/** A player's seat: the brief is in the page before any script runs. */
export default async function Page({ params }: Props) {
  const { seat: id } = await params;
  const here = await currentSeat(id);
  if (!here) return <NotYourSeat seat={id} />;
  if (here.seat.kind === 'screen') redirect(`/screen/${id}`);
  if (here.seat.kind === 'mirror') redirect(`/mirror/${id}`);
  if (here.seat.kind === 'observer') redirect(`/observe/${id}`);
  if (here.seat.kind === 'control') redirect(`/games/${here.game}/desk`);
  const { games, identity, scenarios } = house();
  const [initial, returnCode, row] = await Promise.all([opening(here.game, here.seat.id), identity.returnCode(here.seat.id), games.byId(here.game)]);
  const asks = row && (await scenarios.byHash(row.scenarioHash))?.teaching.survey !== undefined;
  return (
    <Words of={SEAT_WORDS}>
      <SeatRoom initial={initial} returnCode={returnCode} logHref={`/games/${here.game}/log`} hotWashHref={here.seat.kind === 'player' ? `/games/${here.game}/hotwash` : null} surveyHref={asks ? `/seat/${id}/survey` : null} />
    </Words>
  );
}
