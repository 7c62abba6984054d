import { createHash } from 'node:crypto';

/** Where somebody says they are among the pages, as the router of a browser tells it with each question. */
export type Whereabouts = [segment: string | [name: string, value: string, kind: 'd', siblings: null], children: Record<string, Whereabouts>, url?: null, mark?: 'refetch' | null, hints?: number | null, search?: string];

/** The headers by which the router asks for a page's parts instead of the page. */
export interface RouterHeaders extends Record<string, string> {
  rsc: '1';
}

const COUNTED = ['next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree', 'next-url'] as const;

/**
 * The address at which the router asks by such headers: it bears a digest of them. Asked without it, Next says no more
 * than where to ask, and a test would hold one such answer against another.
 */
export function routerAddress(address: string, headers: RouterHeaders): string {
  const told = COUNTED.map((name) => headers[name]);
  const digest = told.every((one) => one === undefined) ? '' : `=${createHash('sha256').update(told.map((one) => one ?? '0').join(',')).digest().subarray(0, 12).toString('base64url')}`;
  return `${address}${address.includes('?') ? '&' : '?'}_rsc${digest}`;
}

/** Whether an answer says no more than where to ask. */
export function asksAgain(status: number, location: string | null | undefined): boolean {
  return status === 307 && /[?&]_rsc(?:=|&|$)/.test(location ?? '');
}
