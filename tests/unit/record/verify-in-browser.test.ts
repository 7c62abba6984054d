import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { check, LARGEST, type Checked } from '@/components/verify/check';
import { writeLine, type EventLine } from '@/lib/record/line';
import { signedText } from '@/lib/record/signature';
import { linesOf, verify } from '@/lib/record/verify';
import { signerOf } from '@/lib/server/signing/signer';
import { chain, exportOf, facts, GAME, sha256 } from '../../support/a-record';
import { tamperings } from '../../support/tamperings';

const SIGNER = signerOf('a seed for tests');
const WITHHELD = { audience: 'control', type: 'Withheld', data: { positions: [4], remains: {}, why: 'They asked.', by: 's_control' } } as const;
const EVENTS: EventLine[] = chain([...facts(24), WITHHELD]).map((event) => (event.position === 4 ? { ...event, data: null, salt: null } : event));
const HEAD = EVENTS.at(-1)?.hash ?? '';
const LINES = [...exportOf(EVENTS), writeLine({ signature: SIGNER.sign(signedText(GAME, EVENTS.length, HEAD)) })];

const checked = (text: string, head?: string): Promise<Checked> => check(new TextEncoder().encode(text).buffer, head);
const codeOf = (verdict: Checked): string => (verdict.kind === 'wrong' ? `${verdict.line} ${verdict.code}` : verdict.kind === 'refused' ? verdict.why : verdict.kind);

test('of a whole file it tells the head, the counts, what is withheld and why, where a known head stands, and whose signature it bears', async () => {
  const verdict = await checked(`${LINES.join('\n')}\n`, EVENTS[8]?.hash.slice(0, 12));
  assert.ok(verdict.kind === 'whole', codeOf(verdict));
  assert.deepEqual({ head: verdict.head, known: verdict.known, withheld: verdict.withheld, signature: verdict.signature }, {
    head: HEAD,
    known: { position: 9, at: EVENTS[8]?.at },
    withheld: [{ position: 4, at: EVENTS.at(-1)?.at, why: 'They asked.' }],
    signature: { key: SIGNER.publicKey, is: 'genuine' },
  });
  assert.equal(verdict.streams.reduce((sum, [, events]) => sum + events, 0), 25);
  assert.deepEqual([verdict.from, verdict.to], [EVENTS[0]?.at, EVENTS.at(-1)?.at]);
});

test('it finds 1,000 tamperings at the line where the command does, or says that this is no record', async () => {
  for (const { name, text } of tamperings({ events: EVENTS, lines: LINES }, 20_261_126, 1_000)) {
    const ours = verify(linesOf(text), sha256, HEAD);
    const verdict = await checked(text, HEAD);
    if (verdict.kind === 'wrong') assert.equal(verdict.line, ours.ok ? LINES.length : ours.line, name);
    else if (verdict.kind === 'refused') assert.ok(!ours.ok && ours.line === 1, name);
    else assert.ok(ours.ok && verdict.signature === null, `${name}: only the signature may be gone unnoticed, where no key is asked for`);
  }
});

describe('what is odd is told in words', () => {
  const bytes = (...list: number[]): ArrayBuffer => new Uint8Array(list).buffer;
  const cases: Record<string, [ArrayBuffer | string, string, string?]> = {
    'nothing': ['', 'empty'],
    'a picture': [bytes(0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8), 'not-text'],
    'a letter': ['Dear all,\nit was fun.\n', 'not-a-record'],
    'other JSON': ['{"hello":"world"}\n', 'not-a-record'],
    'a later version': [LINES.join('\n').replace('"version":1}', '"version":2}'), 'version'],
    'a byte order mark': [`\ufeff${LINES.join('\n')}`, 'not-a-record'],
    'another record than the one noted': [LINES.join('\n'), `${LINES.length} known-head`, 'f'.repeat(12)],
    'a signature that is not': [LINES.join('\n').replace(SIGNER.publicKey, signerOf('other').publicKey), `${LINES.length} signature`],
  };
  for (const [name, [content, code, head]] of Object.entries(cases)) {
    test(name, async () => {
      assert.equal(codeOf(typeof content === 'string' ? await checked(content, head) : await check(content, head)), code);
    });
  }

  test('line ends that a mail program has rewritten', async () => {
    const verdict = await checked(LINES.join('\r\n'));
    assert.ok(verdict.kind === 'wrong');
    assert.deepEqual([verdict.line, verdict.crlf], [1, true]);
  });

  test('a browser that has no Ed25519 for this page says that it cannot check the signature', async (t) => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    t.after(() => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true }));
    const verdict = await checked(LINES.join('\n'));
    assert.ok(verdict.kind === 'whole');
    assert.equal(verdict.signature?.is, 'unchecked');
  });
});

test('every finding has its words', () => {
  const { code, refused } = JSON.parse(readFileSync('messages/en/verify.json', 'utf8')) as { code: Record<string, string>; refused: Record<string, string> };
  const source = readFileSync('lib/record/verify.ts', 'utf8') + readFileSync('lib/record/read-line.ts', 'utf8');
  const union = [...source.matchAll(/^ {2}code: .*$/gm)].flatMap(([line]) => [...line.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name));
  assert.deepEqual([...new Set([...union, 'seal'])].filter((name) => name !== 'code').sort(), Object.keys(code).sort());
  for (const why of ['empty', 'too-large', 'not-text', 'not-a-record', 'version', 'unreadable']) assert.ok(refused[why] && refused[`${why}Text`], why);
  assert.ok(LARGEST > 5_000 * 2_000);
});
