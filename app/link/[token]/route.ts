import { cookies } from 'next/headers';
import { goTo, reading } from '@/app/_door';
import { seatsHere } from '@/app/_who';
import { house } from '@/lib/server/compose';
import { readerCookie, readerPass, seatCookie } from '@/lib/server/identity/cookies';

const PAGES = { screen: 'screen', observer: 'observe', mirror: 'mirror' } as const;

/** A wall screen, an observer, a mirror or a reader comes in. An observer or mirror who has been here goes back to the same seat. */
export const GET = reading(async ({ params: { token = '' }, secure }) => {
  const { identity } = house();
  const held = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const reader = await identity.enterReview(token, (game) => readerPass(held, game));
  if (reader) return goTo(`/games/${reader.game}/log`, readerCookie(reader.game, reader.pass, secure));
  const known = await seatsHere();
  const entered = await identity.enterByLink(token, known.map(({ seat }) => seat.id));
  if (!entered) return goTo('/join?error=unknown-code');
  return goTo(`/${PAGES[entered.kind]}/${entered.seat}`, entered.token === null ? undefined : seatCookie(entered.seat, entered.token, secure));
});
