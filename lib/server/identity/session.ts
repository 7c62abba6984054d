import { getToken, type GetTokenParams, type JWT } from 'next-auth/jwt';
import type { Facilitator, Identity } from '../house';

/** A facilitator's open session. */
export interface Session {
  facilitator: Facilitator;
  epoch: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Behind TLS the cookie has another name. */
const NAMES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];

/** The session that these cookies carry, if it still holds. An Authorization header is never looked at. */
export async function sessionOf(identity: Identity, cookies: Record<string, string>): Promise<Session | null> {
  for (const cookieName of NAMES) {
    if (!Object.keys(cookies).some((name) => name === cookieName || name.startsWith(`${cookieName}.`))) continue;
    const req = { cookies, headers: {} } as unknown as GetTokenParams['req'];
    const token = await getToken({ req, cookieName, secret: process.env.NEXTAUTH_SECRET, logger: silent }).catch(() => null);
    const holder = token && (await holderOf(identity, token));
    if (holder) return { ...holder, expiresAt: Number(token.exp ?? 0) * 1000 };
  }
  return null;
}

/** Whose a session's token is, if they have not signed out everywhere since. */
export async function holderOf(identity: Identity, { sub, epoch }: JWT): Promise<Pick<Session, 'facilitator' | 'epoch'> | null> {
  if (typeof sub !== 'string' || typeof epoch !== 'number') return null;
  const facilitator = await identity.ofSession(sub, epoch);
  return facilitator && { facilitator, epoch };
}

const silent = { error: () => undefined, warn: () => undefined, debug: () => undefined };
