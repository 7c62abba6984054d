import { notFound } from 'next/navigation';
import { gameIdOf } from '@/app/_who';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { house } from '@/lib/server/compose';
import type { Facilitator, GameRow, House } from '@/lib/server/house';
import type { SeatId } from '@/lib/game/ids';

/** The game of an address and the Control seat of whoever is signed in; nobody else learns that the game exists. */
export async function controlOf(text: string, here: string): Promise<{ who: Facilitator; row: GameRow; seat: SeatId; house: House }> {
  const who = await facilitatorOrSignIn(here);
  const all = house();
  const row = await all.games.byId(gameIdOf(text));
  const seat = row && (await all.games.controlSeat(row.id, who.id));
  if (!row || !seat) notFound();
  return { who, row, seat, house: all };
}
