import { NextResponse, type NextRequest } from 'next/server';
import { DOOR_COOKIE } from '@/lib/server/identity/cookies';
import { contentSecurityPolicy } from '@/lib/server/security-headers';

/**
 * Gives each page the policy of what it may load, with a nonce of its own. Headers only: who may see
 * what is decided where it is shown.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({ nonce, host: request.headers.get('host') ?? '', dev: process.env.NODE_ENV !== 'production' });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (atTheDoor(request)) response.cookies.set(DOOR_COOKIE, crypto.randomUUID(), { httpOnly: true, sameSite: 'lax', secure: request.headers.get('x-forwarded-proto') === 'https', path: '/' });
  return response;
}

/** Whether a browser comes to where codes are typed, and has no mark of its own yet. */
function atTheDoor({ method, nextUrl, cookies }: NextRequest): boolean {
  return method === 'GET' && /^\/(?:join(?:\/|$)|$)/.test(nextUrl.pathname) && !cookies.has(DOOR_COOKIE);
}

export const config = { matcher: [{ source: '/((?!_next/static|_next/hmr).*)' }] };
