import type { IncomingMessage, ServerResponse } from 'node:http';
import { OWN_ADDRESSES } from './own-addresses';
import type { Readiness } from './readiness';

/** Where those ask who watch over the program. */
export const PROBES = [OWN_ADDRESSES.alive, OWN_ADDRESSES.ready] as const;

/**
 * Answers those who watch over the program, before anything else is asked: `/healthz` while it runs, `/readyz` while
 * people may be sent here. False: it was something else, and is not answered.
 */
export function probed({ url, method }: Pick<IncomingMessage, 'url' | 'method'>, response: ServerResponse, readiness: Readiness): boolean {
  const path = PROBES.find((probe) => probe === (url ?? '').split('?')[0]);
  if (path === undefined) return false;
  const answer = (status: number, words: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...(status === 405 ? { allow: 'GET, HEAD' } : {}) });
    response.end(words);
  };
  if (method !== 'GET' && method !== 'HEAD') answer(405, 'Only to be read.');
  else if (path === OWN_ADDRESSES.alive) answer(200, 'ok');
  else void readiness.missing().then((missing) => answer(missing === null ? 200 : 503, missing ?? 'ready'));
  return true;
}
