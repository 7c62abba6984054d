import { cookies } from 'next/headers';
import type { GameId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import { seatCookies } from '@/lib/server/identity/cookies';
import { house } from '@/lib/server/compose';

/** The seats this browser holds and may still use, with their games. */
export async function seatsHere(): Promise<{ game: GameId; seat: Seat }[]> {
  const { identity, play } = house();
  const held = seatCookies(Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value])));
  const found = await Promise.all(
    held.map(async ({ seat: id, token }) => {
      const known = await identity.seatOf(id, token);
      const seat = known && (await play.seat(known.game, known.seat));
      return known && seat ? [{ game: known.game, seat }] : [];
    }),
  );
  return found.flat();
}
