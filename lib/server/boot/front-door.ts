import type { IncomingMessage, ServerResponse } from 'node:http';

const LARGEST_BODY = 256 * 1024;

/** What no client may say, since frameworks believe it. */
const BELIEVED = /^x-(?:middleware-|nextjs-|planb-|forwarded-|invoke-|matched-path|real-ip)|^forwarded$/;

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
  headers['x-planb-address'] = told || peer;
  headers['x-forwarded-for'] = told || peer;
  headers['x-forwarded-proto'] = secure ? 'https' : 'http';
  if (headers.host !== undefined) headers['x-forwarded-host'] = headers.host;
}

/** The answer to a request whose body will not be read; null: go on. */
export function refusal({ headers }: IncomingMessage): { status: number; words: string } | null {
  if (headers['transfer-encoding'] !== undefined) return { status: 411, words: 'Say how long the body is.' };
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY) return { status: 413, words: 'Too large.' };
  return null;
}

/** Ends a request without asking Next. */
export function turnAway(response: ServerResponse, { status, words }: { status: number; words: string }): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close', 'cache-control': 'no-store' });
  response.end(words);
}
