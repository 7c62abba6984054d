import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_IMPORT } from '../../review/comparison/largest-import';

const LARGEST_BODY = 256 * 1024;
const LONGEST_WHEREABOUTS = 16_000;
const WHEREABOUTS = 'next-router-state-tree';
/** Where a whole record may be sent. */
const IMPORTS = /^\/api\/scenarios\/[^/?]+\/imports(?:\?|$)/;

/** What no client may say, since frameworks believe it. */
const BELIEVED = /^x-(?:middleware-|nextjs-|planb-|forwarded-|invoke-|matched-path|real-ip)|^forwarded$|^next-action$/;

/**
 * Every request comes through here before Next sees it: headers that only a proxy of ours may set
 * are taken off, the sender's address is put on, and bodies too large are refused unread. `proxied`:
 * the house stands behind a proxy of its own, whose word counts.
 */
export function meet(request: IncomingMessage, proxied: boolean): void {
  const { headers } = request;
  const peer = request.socket.remoteAddress ?? '';
  const told = proxied ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined;
  const secure = proxied && headers['x-forwarded-proto'] === 'https';
  for (const name of Object.keys(headers)) if (BELIEVED.test(name)) delete headers[name];
  if (headers[WHEREABOUTS] !== undefined && !isWhereabouts(String(headers[WHEREABOUTS]))) delete headers[WHEREABOUTS];
  headers['x-planb-address'] = told || peer;
  headers['x-forwarded-for'] = told || peer;
  headers['x-forwarded-proto'] = secure ? 'https' : 'http';
  if (headers.host !== undefined) headers['x-forwarded-host'] = headers.host;
}

/** What Next keeps for itself: its own error pages answer by their own mistakes. */
const KEPT = /^\/_(?:global-error|not-found|error|document|app)(?:[/?.]|$)/;

interface Surroundings {
  /** In development Next's own tools may be sent things. */
  dev?: boolean;
  /** Which route answers an address; `other`: none. */
  routeOf?: (url: string) => string;
}

/** The answer to a request that Next is not asked about, and whose body is not read; null: go on. */
export function refusal({ headers, method = '', url = '' }: IncomingMessage, { dev = false, routeOf = () => url }: Surroundings = {}): { status: number; words: string } | null {
  if (!isReadable(url)) return { status: 400, words: 'This address cannot be read.' };
  if (KEPT.test(url)) return { status: 404, words: 'There is nothing here.' };
  // No page takes anything, nor does the page for what is not there: what would be read as a server action never reaches the code that reads those.
  const brings = !dev && method !== 'GET' && method !== 'HEAD';
  if (brings && !url.startsWith('/api/')) return { status: 405, words: 'This page can only be read.' };
  if (brings && routeOf(url) === 'other') return { status: 404, words: 'There is nothing here.' };
  if (headers['transfer-encoding'] !== undefined) return { status: 411, words: 'Say how long the body is.' };
  const most = IMPORTS.test(url) ? LARGEST_IMPORT : LARGEST_BODY;
  if (Number(headers['content-length'] ?? 0) > most) return { status: 413, words: 'Too large.' };
  return null;
}

/** Whether the path says bytes of UTF-8: Next takes any other for a mistake of its own. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Where a browser says it is among the pages, as Next will read it; what is not of this form would end in a mistake. */
function isWhereabouts(told: string): boolean {
  try {
    return told.length <= LONGEST_WHEREABOUTS && isTree(JSON.parse(decodeURIComponent(told)));
  } catch {
    return false;
  }
}

function isTree(told: unknown): boolean {
  if (!Array.isArray(told)) return false;
  const [segment, children] = told as unknown[];
  const named = typeof segment === 'string' || (Array.isArray(segment) && segment.length >= 3);
  return named && typeof children === 'object' && children !== null && !Array.isArray(children) && Object.values(children).every(isTree);
}

/** Ends a request without asking Next. */
export function turnAway(response: ServerResponse, { status, words }: { status: number; words: string }): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close', 'cache-control': 'no-store' });
  response.end(words);
}
