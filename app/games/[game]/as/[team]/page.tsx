import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { gameIdOf, opening } from '@/app/_who';
import { SeatRoom } from '@/components/seat/seat-room';
import { SEAT_WORDS } from '@/components/seat/words';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';
import { readingSeat } from '../../_reader';

interface Props {
  params: Promise<{ game: string; team: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seat.reading'))('title') };
}

/** Control or an observer looks on as a team does: exactly what the team's seats see, as it comes. For anybody else there is no such page. */
export default async function Page({ params }: Props) {
  const { game, team } = await params;
  const row = await house().games.byId(gameIdOf(game));
  const seat = row && (await readingSeat(row));
  if (!row || (seat?.kind !== 'control' && seat?.kind !== 'observer')) notFound();
  const back = seat.kind === 'control' ? `/games/${row.id}/desk` : `/observe/${seat.id}`;
  return (
    <Words of={SEAT_WORDS}>
      <SeatRoom initial={await opening(row.id, seat.id, team)} as={team} logHref={`/games/${row.id}/log`} back={back} />
    </Words>
  );
}
