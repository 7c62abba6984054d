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

/** A step up, or none, also as it is written by whoever would not be understood. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/** What Next keeps for itself: its own error pages answer by their own mistakes. */
const KEPT = /^\/_(?:global-error|not-found|error|document|app)(?:[/?.]|$)/;

/** What `proxy.ts` leaves out: once built, nothing is there but the static files. */
export const WITHOUT_POLICY = /^\/_next\/(?:static|hmr)/;

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

/**
 * Whether it is an address of this house, whose path says bytes of UTF-8: Next takes any other for a mistake of its own.
 * An address in whole, with a host, is for proxies; Next would send on to whatever host it names. One that goes up or
 * stays (`..`, `.`) every browser makes plain before it asks: Next would find another page by it than we take it for.
 */
function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false;
  const path = url.split('?', 1)[0] ?? '';
  try {
    decodeURIComponent(path);
    return !path.split(/[/\\]/).some((segment) => DOTS.test(segment));
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

/** The form that Next demands: a segment, what lies below it, and up to four marks. */
function isTree(told: unknown): boolean {
  if (!Array.isArray(told) || told.length > 6) return false;
  const [segment, children, url, mark, hints, search] = told as unknown[];
  const below = typeof children === 'object' && children !== null && !Array.isArray(children) && Object.values(children).every(isTree);
  const marked = (isNothing(url) || (isList(url, 2) && url.every(isText))) && (isNothing(mark) || MARKS.has(mark)) && (isNothing(hints) || typeof hints === 'number');
  return isSegment(segment) && below && marked && (search === undefined || isText(search));
}

const MARKS: ReadonlySet<unknown> = new Set(['refetch', 'inside-shared-layout', 'metadata-only']);
const DYNAMIC = /^(?:o?c|d|[cd]i\((?:\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/;

function isSegment(told: unknown): boolean {
  if (isText(told)) return true;
  if (!isList(told, 4)) return false;
  const [name, value, kind, siblings] = told;
  return isText(name) && isText(value) && isText(kind) && DYNAMIC.test(kind) && (siblings === null || (Array.isArray(siblings) && siblings.every(isText)));
}

const isNothing = (told: unknown): boolean => told === undefined || told === null;
const isText = (told: unknown): told is string => typeof told === 'string';
const isList = (told: unknown, length: number): told is unknown[] => Array.isArray(told) && told.length === length;

/** Ends a request without asking Next. */
export function turnAway(response: ServerResponse, { status, words }: { status: number; words: string }): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close', 'cache-control': 'no-store' });
  response.end(words);
}
