import type { GameId, SeatId } from '../../game/ids';
import type { Sender } from '../house';

const PREFIX = 'planb_';
const READER = 'planbreader_';
const MONTH = 30 * 24 * 3600;

/** The cookies of a request. One whose value is not well encoded is left out. */
export function readCookies(header: string | null | undefined): Record<string, string> {
  const found = (header ?? '').split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    if (at < 1) return [];
    try {
      return [[part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())]];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(found);
}

/** The tokens that may open a seat: that of its own cookie first, then those of other seats of this browser, since a person who was moved still holds the old one. */
export function seatTokens(cookies: Record<string, string>, seat: SeatId): string[] {
  const own = cookies[PREFIX + seat];
  const others = seatCookies(cookies).map(({ token }) => token);
  return [...new Set(own === undefined ? others : [own, ...others])].slice(0, 20);
}

/** The seats that this browser holds. */
export function seatCookies(cookies: Record<string, string>): { seat: SeatId; token: string }[] {
  return Object.entries(cookies).flatMap(([name, token]) => {
    const seat = name.slice(PREFIX.length);
    return name.startsWith(PREFIX) && isSeatId(seat) ? [{ seat, token }] : [];
  });
}

/** What a review link left in a browser for one game. */
export function readerPass(cookies: Record<string, string>, game: GameId): string | undefined {
  return cookies[READER + game];
}

/** The cookie of somebody who reads a game by a review link. */
export function readerCookie(game: GameId, pass: string, secure: boolean): string {
  return held(READER + game, pass, secure);
}

/** Tells one browser at the door from another behind the same address; it says nothing else of anybody, and goes when the browser closes. */
export const DOOR_COOKIE = 'planbdoor';

/** Where a request comes from: the front door has put the address there, the browser its own mark. */
export function senderOf(headers: Pick<Headers, 'get'>): Sender {
  const mark = readCookies(headers.get('cookie'))[DOOR_COOKIE];
  return { address: headers.get('x-planb-address') ?? '', browser: mark !== undefined && /^[\w-]{36}$/.test(mark) ? mark : undefined };
}

export function isSeatId(text: string): text is SeatId {
  return /^s_[A-Za-z0-9_-]{4,40}$/.test(text);
}

/** A seat's cookie, for this browser alone and for no script in it. */
export function seatCookie(seat: SeatId, token: string, secure: boolean): string {
  return held(PREFIX + seat, token, secure);
}

function held(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${MONTH}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
