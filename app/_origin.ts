import { headers } from 'next/headers';
import { environment } from '@/lib/server/env';
import { roomAddresses } from '@/lib/server/room-addresses';

const LOCAL = /^(localhost|127\.|\[::1\])/;

/**
 * The address to show to a room: the one that was set, else the one this page was asked at; when that
 * is this machine's own name for itself, its address in the network. Not reachable: it has none.
 */
export async function ownOrigin(): Promise<{ origin: string; reachable: boolean }> {
  const { authUrl } = environment();
  if (authUrl !== undefined) return { origin: new URL(authUrl).origin, reachable: true };
  const asked = await headers();
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost';
  const scheme = asked.get('x-forwarded-proto') ?? 'http';
  if (!LOCAL.test(host)) return { origin: `${scheme}://${host}`, reachable: true };
  const [room] = roomAddresses();
  const port = /:(\d+)$/.exec(host)?.[1];
  return room === undefined ? { origin: `${scheme}://${host}`, reachable: false } : { origin: `${scheme}://${room}${port === undefined ? '' : `:${port}`}`, reachable: true };
}
