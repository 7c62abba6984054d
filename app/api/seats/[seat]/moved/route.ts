import { goTo, reading } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { isSeatId, readCookies, seatCookie, seatTokens } from '@/lib/server/identity/cookies';

/** Follows Control's move: the holder of the old seat's cookie gets one for the new seat, and goes there. */
export const GET = reading(async ({ request, params: { seat = '' }, secure }) => {
  if (!isSeatId(seat)) return goTo('/join');
  for (const token of seatTokens(readCookies(request.headers.get('cookie')), seat)) {
    const moved = await house().identity.followMove(seat, token);
    if (moved) return goTo(`/seat/${moved.seat}`, seatCookie(moved.seat, moved.token, secure));
  }
  return goTo('/join');
});
