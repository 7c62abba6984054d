import { z } from 'zod';
import { refuse } from '@/app/_door';
import { gameIdOf } from '@/app/_who';
import { reviewerHere } from '@/app/games/[game]/_reader';
import type { GameId, SeatId } from '@/lib/game/ids';
import type { Reviewer } from '@/lib/review/annotations/reviewer';
import { house } from '@/lib/server/compose';
import type { Annotated } from '@/lib/server/house';
import { isSeatId } from '@/lib/server/identity/cookies';

/** The seat of the page that sends: a browser may hold several. */
export const heldSeat = z.string().refine(isSeatId).optional();
/** Made by the page, so that what is sent twice counts once. */
export const annotationId = z.string().max(70);

/** Who adds to the game of the address from this browser; a Response for anybody else, the same whether the game exists or not. */
export async function inReview(params: Record<string, string>, seat: SeatId | undefined): Promise<{ game: GameId; who: Reviewer } | Response> {
  const row = await house().games.byId(gameIdOf(params.game ?? ''));
  const who = row && (await reviewerHere(row, seat));
  return row && who ? { game: row.id, who } : refuse('no-game', 404);
}

export function annotated(outcome: Annotated): Response {
  if (outcome.ok) return Response.json({ annotation: outcome.annotation });
  return refuse(outcome.code, outcome.code === 'malformed' ? 400 : outcome.code === 'unknown-annotation' ? 404 : 409);
}
