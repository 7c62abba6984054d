import { goTo, reading } from '@/app/_door';
import { seatsHere } from '@/app/_who';
import { house } from '@/lib/server/compose';
import { seatCookie } from '@/lib/server/identity/cookies';

/** A wall screen or an observer comes in. An observer who has been here goes back to the same seat. */
export const GET = reading(async ({ params: { token = '' }, secure }) => {
  const known = await seatsHere();
  const entered = await house().identity.enterByLink(token, known.map(({ seat }) => seat.id));
  if (!entered) return goTo('/join?error=unknown-code');
  const page = entered.kind === 'screen' ? `/screen/${entered.seat}` : `/observe/${entered.seat}`;
  return goTo(page, entered.token === null ? undefined : seatCookie(entered.seat, entered.token, secure));
});
