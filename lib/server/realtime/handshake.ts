import type { IncomingMessage } from 'node:http';
import type { SeatId } from '../../game/ids';
import { isSeatId, readCookies, seatTokens } from '../identity/cookies';
import { sessionOf } from '../identity/session';
import type { House } from '../house';
import { lookingOn, standing } from '../standing';
import type { Identified } from './asker';

/** Whether a page of this very site opens the line. Browsers do not hold WebSockets to their own origin; we do. */
export function isOwnOrigin({ headers: { origin, host } }: Pick<IncomingMessage, 'headers'>, authUrl: string | undefined): boolean {
  if (!origin || !host || !URL.canParse(origin)) return false;
  const { host: from, origin: whole } = new URL(origin);
  return from === host.toLowerCase() || (authUrl !== undefined && whole === new URL(authUrl).origin);
}

export type Welcome = { ok: true; who: Identified } | { ok: false; dismissed: { reason: 'removed' | 'moved'; to: SeatId | null } };

const NOT_YOURS: Welcome = { ok: false, dismissed: { reason: 'removed', to: null } };

/** Who opens a line: the seat they name, if a cookie of theirs opens it or it is their own Control seat. A team to look on as is for those who see everything. */
export async function identify(house: House, auth: unknown, cookieHeader: string | undefined): Promise<Welcome> {
  const { as = null } = (auth ?? {}) as { as?: unknown };
  if (as !== null && typeof as !== 'string') return NOT_YOURS;
  const welcome = await ownSeat(house, auth, cookieHeader);
  if (!welcome.ok || as === null) return welcome;
  const state = await house.play.state(welcome.who.game);
  return state && lookingOn(state, welcome.who.seat, as) ? { ok: true, who: { ...welcome.who, as } } : NOT_YOURS;
}

async function ownSeat(house: House, auth: unknown, cookieHeader: string | undefined): Promise<Welcome> {
  const seat = (auth as { seat?: unknown } | null | undefined)?.seat;
  if (typeof seat !== 'string' || !isSeatId(seat)) return NOT_YOURS;
  const { identity, play } = house;
  const cookies = readCookies(cookieHeader);
  for (const token of seatTokens(cookies, seat)) {
    const held = await identity.seatOf(seat, token);
    if (held) return { ok: true, who: { ...held, as: null, session: null } };
    const moved = await identity.followMove(seat, token);
    if (moved && moved.seat !== seat) return { ok: false, dismissed: { reason: 'moved', to: moved.seat } };
  }
  const session = await sessionOf(identity, cookies);
  const game = session && (await identity.controlOf(seat, session.facilitator.id));
  const state = game && (await play.state(game));
  if (!session || !game || !state || !standing(state, seat)) return NOT_YOURS;
  return { ok: true, who: { game, seat, as: null, session: { facilitator: session.facilitator.id, epoch: session.epoch, expiresAt: session.expiresAt } } };
}
