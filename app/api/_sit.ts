import { goTo, refuse, type Visit } from '@/app/_door';
import type { SeatId } from '@/lib/game/ids';
import { seatCookie } from '@/lib/server/identity/cookies';
import { meantCode } from '@/lib/server/identity/tokens';
import { isUnavailable } from '@/lib/server/trouble';

type Sat = { ok: true; seat: SeatId; token: string } | { ok: false; code: string };

/**
 * Answers whoever asked for a seat: on to it with its cookie, or back to the game's door with the reason
 * and what was typed. A plain form gets a page to go to, whatever happens.
 */
export async function toSeat(asked: Promise<Sat>, { secure, isForm }: Visit<unknown>, code: string, typed: Record<string, string>): Promise<Response> {
  const sat = await asked.catch((error: unknown): Sat => {
    if (isUnavailable(error)) return { ok: false, code: 'unavailable' };
    throw error;
  });
  if (!sat.ok) {
    if (!isForm) return refuse(sat.code, STATUS[sat.code] ?? 409);
    return goTo(`/join/${encodeURIComponent(meantCode(code) || '-')}?${new URLSearchParams({ error: sat.code, ...typed }).toString()}`);
  }
  const cookie = seatCookie(sat.seat, sat.token, secure);
  return isForm ? goTo(`/seat/${sat.seat}`, cookie) : Response.json({ ok: true, seat: sat.seat }, { headers: { 'set-cookie': cookie } });
}

const STATUS: Readonly<Record<string, number>> = { 'too-many': 429, unavailable: 503 };
