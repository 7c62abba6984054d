import { notFound } from 'next/navigation';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { house } from '@/lib/server/compose';
import type { Facilitator, GameRow, House } from '@/lib/server/house';
import type { GameId, SeatId } from '@/lib/game/ids';

/** A game's id as an address has it. */
export function gameIdOf(text: string): GameId {
  return `g_${text.replace(/^g_/, '')}`;
}

/** The game of an address and the Control seat of whoever is signed in; nobody else learns that the game exists. */
export async function controlOf(text: string, here: string): Promise<{ who: Facilitator; row: GameRow; seat: SeatId; house: House }> {
  const who = await facilitatorOrSignIn(here);
  const all = house();
  const row = await all.games.byId(gameIdOf(text));
  const seat = row && (await all.games.controlSeat(row.id, who.id));
  if (!row || !seat) notFound();
  return { who, row, seat, house: all };
}
