import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { FollowAnswer } from '@/lib/contract';
import type { GameId, SeatId, TeamId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import { house } from '@/lib/server/compose';
import { follow } from '@/lib/server/follow';
import type { Facilitator, GameRow, Identity } from '@/lib/server/house';
import { isSeatId, readerPass, seatCookies, seatTokens, senderOf } from '@/lib/server/identity/cookies';
import { sessionOf } from '@/lib/server/identity/session';
import { standing } from '@/lib/server/standing';

/** A seat that this browser holds. `waiting`: Control has not let them in yet; then they may see what all see and nothing of the team. */
export interface SeatHere {
  game: GameId;
  seat: Seat;
  waiting: boolean;
}

/** The facilitator who is signed in, or null. */
export async function currentFacilitator(): Promise<Facilitator | null> {
  return (await sessionOf(house().identity, await jar()))?.facilitator ?? null;
}

/** A game's id as an address has it. */
export function gameIdOf(text: string): GameId {
  return `g_${text.replace(/^g_/, '')}`;
}

/** A seat by its id, if this browser may open it: by its cookie, or as the facilitator's own Control seat. */
export async function currentSeat(id: string): Promise<SeatHere | null> {
  if (!isSeatId(id)) return null;
  const { identity } = house();
  const held = await jar();
  for (const token of seatTokens(held, id)) {
    const found = await identity.seatOf(id, token);
    if (found) return placeOf(found.game, id);
  }
  const session = await sessionOf(identity, held);
  const game = session && (await identity.controlOf(id, session.facilitator.id));
  return game ? placeOf(game, id) : null;
}

/** The seats this browser holds, those that wait at the door left out. */
export async function seatsHere(): Promise<SeatHere[]> {
  return (await allSeatsHere()).filter(({ waiting }) => !waiting);
}

/** Every seat this browser holds, also one that Control has not let in yet. */
export async function allSeatsHere(): Promise<SeatHere[]> {
  const { identity } = house();
  const found = await Promise.all(
    seatCookies(await jar()).map(async ({ seat, token }) => {
      const held = await identity.seatOf(seat, token);
      return held && placeOf(held.game, seat);
    }),
  );
  return found.filter((place) => place !== null);
}

/** Who reads a game here by a review link, and as what; null: nobody. */
export async function visitorHere(game: GameId): ReturnType<Identity['visitor']> {
  const pass = readerPass(await jar(), game);
  return pass === undefined ? null : house().identity.visitor(game, pass);
}

/** What a seat's page is first drawn with (`GameLine`). Ask `currentSeat` or `controlSeat` first whether it may be shown. With `as`, what a team knows, for Control or an observer. */
export async function opening(game: GameId, seat: SeatId, as?: TeamId): Promise<FollowAnswer> {
  return (await follow(house(), game, seat, as === undefined ? {} : { as })) ?? notFound();
}

/** The game of a join code; `too-many` once this browser or address has guessed wrong too often. */
export async function gameAtDoor(code: string): Promise<{ ok: true; row: GameRow } | { ok: false; code: 'unknown-code' | 'too-many' }> {
  return house().identity.gameAtDoor(code, senderOf(await headers()));
}

async function placeOf(game: GameId, id: SeatId): Promise<SeatHere | null> {
  const state = await house().play.state(game);
  const found = state && standing(state, id);
  return found ? { game, seat: found.seat, waiting: found.waiting } : null;
}

async function jar(): Promise<Record<string, string>> {
  return Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
}
