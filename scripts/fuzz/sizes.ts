import type { ByHttp } from '../../tests/support/by-http';
import { askOnce } from './http';
import type { Caller } from './raw-line';
import { RawLine } from './raw-line';

/** As SECURITY.md promises them. */
const LARGEST_MESSAGE = 64 * 1024;
const LARGEST_BODY = 256 * 1024;
const TEN_MEGABYTES = 10_000_000;

/** Messages and bodies of exactly the greatest size, of one byte more and of ten megabytes; what was not as it should be. */
export async function fuzzSizes({ url, facilitator, caller }: { url: string; facilitator: ByHttp; caller: Caller }): Promise<string[]> {
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) wrong.push(`${what}: ${String(found)} instead of ${String(wanted)}`);
  };
  for (const [size, wanted] of [[LARGEST_MESSAGE, 'answered'], [LARGEST_MESSAGE + 1, 'closed'], [TEN_MEGABYTES, 'closed']] as const) expect(`a message of ${size} bytes`, await messageOf(url, caller, size), wanted);
  for (const [size, wanted] of [[LARGEST_BODY, 400], [LARGEST_BODY + 1, 413], [TEN_MEGABYTES, 413]] as const) {
    const body = `{"title":"${'x'.repeat(size - 12)}"}`;
    const got = await askOnce(url, { method: 'POST', path: '/api/games', headers: { origin: url, cookie: facilitator.cookie, 'content-type': 'application/json' }, body });
    const status = got === null ? 413 : got === 'late' ? 'late' : got.status; // one who is turned away unread may find the connection ended while still sending
    expect(`a body of ${size} bytes`, status, wanted);
  }
  const chunked = await askOnce(url, { method: 'POST', path: '/api/games', headers: { origin: url, cookie: facilitator.cookie, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, body: '{"title":"x"}' });
  expect('a body of unknown length', chunked === null || chunked === 'late' ? chunked : chunked.status, 411);
  const line = await RawLine.connect(url, caller);
  expect('somebody else meanwhile', (await line?.ask('clock', '{}'))?.ok, true);
  line?.close();
  return wrong;
}

async function messageOf(url: string, caller: Caller, size: number): Promise<'answered' | 'closed' | 'not-let-in'> {
  const line = await RawLine.connect(url, caller);
  if (!line) return 'not-let-in';
  const around = '421["clock",""]'.length;
  const answer = await line.ask('clock', `"${'x'.repeat(size - around)}"`);
  line.close();
  return answer === null ? 'closed' : 'answered';
}
