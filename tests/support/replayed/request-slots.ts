import { randomUUID } from 'node:crypto';
import { routerAddress } from '../as-router';
import type { Asked } from '../../../scripts/fuzz/http';
import { type KnownId, type KnownIds, swapped } from './known-ids';
import type { SentRequest } from './recorder';

/** A place in a request where an id stands: in its address, in what the router says of itself, or in what is sent. */
export interface Slot {
  part: 'address' | 'headers' | 'body';
  id: KnownId;
}

const isForm = ({ headers }: SentRequest): boolean => headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

/** The texts of a request as they were before they were encoded. */
function read(request: SentRequest, part: Slot['part']): string {
  if (part === 'address') return decodeURIComponent(request.address);
  if (part === 'headers') return Object.values(request.headers).map(decodeURIComponent).join('\n');
  return isForm(request) ? [...new URLSearchParams(request.body ?? '').values()].join('\n') : (request.body ?? '');
}

/** Every place of a request in which an id stands that is known. */
export function slotsOf(request: SentRequest, ids: KnownIds): Slot[] {
  return (['address', 'headers', 'body'] as const).flatMap((part) => ids.in(read(request, part)).filter(({ value }) => part !== 'body' || !request.makes?.includes(value)).map((id): Slot => ({ part, id })));
}

/** The same request with another id at one place. */
export function withSwap(request: SentRequest, { part, id }: Slot, by: KnownId): SentRequest {
  const swap = (text: string): string => swapped(text, id.value, by.value);
  const encoded = (text: string): string => (text.includes('%') ? encodeURIComponent(swap(decodeURIComponent(text))) : swap(text));
  if (part === 'address') return { ...request, address: request.address.split(/([/?&=])/).map((piece) => (piece.length < 2 ? piece : encoded(piece))).join('') };
  if (part === 'headers') return { ...request, headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, encoded(value)])) };
  if (!isForm(request)) return { ...request, body: request.body === null ? null : swap(request.body) };
  return { ...request, body: new URLSearchParams([...new URLSearchParams(request.body ?? '')].map(([name, value]) => [name, swap(value)])).toString() };
}

/** The request as somebody else sends it, who makes something of their own by it. */
export function askedBy(request: SentRequest, cookie: string, origin: string): Asked {
  const { method, headers, makes = [] } = request;
  const body = makes.reduce((text, made) => swapped(text, made, `${made.slice(0, 2)}${randomUUID()}`), request.body ?? '');
  // The router’s address bears a digest of what it says besides.
  const address = headers.rsc === '1' ? routerAddress(request.address.replace(/[?&]_rsc=[^&]*/, ''), { ...headers, rsc: '1' }) : request.address;
  return { method, path: address, headers: { ...headers, ...(cookie === '' ? {} : { cookie }), ...(method === 'GET' ? {} : { origin }) }, body: method === 'GET' ? null : body };
}
