import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentFacilitator, seatsHere } from '@/app/_who';
import { ReadableRecords, type ReadableGame } from '@/components/review/readable-records';
import { house } from '@/lib/server/compose';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('read'))('title') };
}

/** The records that this browser may read: of games one controls, and of those it sat in. */
export default async function Page() {
  const { games, play } = house();
  const who = await currentFacilitator();
  const controlled = who ? await games.ofFacilitator(who.id) : [];
  const facilitated = controlled.map(({ id, title }): ReadableGame => ({ id, title, as: null, open: true }));
  const sat = await Promise.all(
    (await seatsHere()).map(async ({ game, seat }): Promise<ReadableGame[]> => {
      const state = await play.state(game);
      if (!state?.game || seat.kind === 'screen' || seat.kind === 'control') return [];
      const team = seat.kind === 'player' ? state.game.teams.find(({ id }) => id === seat.team) : undefined;
      const office = seat.kind === 'player' ? (team?.roles.find(({ id }) => id === seat.role)?.office ?? '') : '';
      return [{ id: game, title: state.game.title, as: { team: team?.name ?? null, office }, open: seat.kind === 'observer' || state.recordOpenedAt !== null }];
    }),
  );
  return <ReadableRecords facilitated={facilitated} sat={sat.flat()} signedIn={who !== null} />;
}
