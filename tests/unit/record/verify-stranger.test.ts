import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { canonical } from '@/lib/record/canonical';
import { digestOf, hashOf } from '@/lib/record/chain';
import { writeLine, type EventLine } from '@/lib/record/line';
import { signatureTrouble, signedText, textSigned } from '@/lib/record/signature';
import { linesOf, verify } from '@/lib/record/verify';
import { isSignatureOf, signerOf } from '@/lib/server/signing/signer';
import { chain, exportOf, facts, GAME, sha256 } from '../../support/a-record';
import { tamperings } from '../../support/tamperings';
import { temporaryFolder } from '../../support/temporary-folder';

const SCRIPT = path.resolve('docs/verify-record.mjs');

interface Said {
  events: number;
  head: string;
  withheld: number;
  signedBy: string | null;
}
const { check } = (await import(pathToFileURL(SCRIPT).href)) as { check: (lines: readonly string[], head?: string, key?: string) => Said };

const SIGNER = signerOf('a seed for tests');
const KEY = SIGNER.publicKey;

const signed = (events: readonly EventLine[], signer = SIGNER): string[] => {
  const { position = 0, hash = '' } = events.at(-1) ?? {};
  return [...exportOf(events), writeLine({ signature: signer.sign(signedText(GAME, position, hash)) })];
};

const EVENTS = chain([...facts(24), { audience: 'control', type: 'Withheld', data: { positions: [4, 9] } }]).map((event) => (event.position === 4 || event.position === 9 ? { ...event, data: null, salt: null } : event));
const WHOLE = signed(EVENTS);
const HEAD = EVENTS.at(-1)?.hash ?? '';

/** The line at which the stranger's verifier says that something is wrong; null: nothing is. */
function strangerFinds(lines: readonly string[], head?: string, key?: string): number | null {
  try {
    check(lines, head, key);
    return null;
  } catch (error) {
    const { line } = error as { line?: number };
    assert.ok(line !== undefined, `it broke: ${String(error)}`);
    return line;
  }
}

/** The same by ours. */
function weFind(lines: readonly string[], head?: string, key?: string): number | null {
  const verdict = verify(lines, sha256, head);
  if (!verdict.ok) return verdict.line;
  return signatureTrouble(verdict, verdict.signature && isSignatureOf(textSigned(verdict), verdict.signature), key)?.line ?? null;
}

test('the verifier beside the page has at most 60 lines and leans on nothing but Node', () => {
  const text = readFileSync(SCRIPT, 'utf8');
  assert.ok(text.trimEnd().split('\n').length <= 60);
  for (const [, from] of text.matchAll(/from '([^']+)'/g)) assert.match(from ?? '', /^node:/);
});

test('it says of a whole record how long it is, its head, what is withheld and who signed', () => {
  assert.deepEqual(check(WHOLE, HEAD, KEY), { events: 25, head: HEAD, withheld: 2, signedBy: KEY });
  assert.deepEqual(check(exportOf(EVENTS)), { events: 25, head: HEAD, withheld: 2, signedBy: null });
  const shown = `${HEAD.slice(0, 4)} ${HEAD.slice(4, 8)} ${HEAD.slice(8, 12)}`.toUpperCase();
  assert.equal(strangerFinds(WHOLE, shown), null);
  assert.equal(strangerFinds(WHOLE, HEAD.slice(0, 11)), WHOLE.length);
});

test('it finds 10,000 tamperings where they are, each at the line where ours does', () => {
  let found = 0;
  for (const { name, text, at } of tamperings({ events: EVENTS, lines: WHOLE }, 20_261_125, 10_000)) {
    const lines = linesOf(text);
    const line = strangerFinds(lines, HEAD, KEY);
    assert.ok(line !== null, `${name}: not found`);
    assert.ok(at.includes(line), `${name}: found at line ${line}, was at ${at.join(' or ')}`);
    assert.equal(line, weFind(lines, HEAD, KEY), name);
    found += 1;
  }
  assert.equal(found, 10_000);
});

describe('both agree on what dice do not throw', () => {
  const plain = chain(facts(8));
  /** The record with one event of other facts, and everything after it hashed anew: a forger who can compute. */
  const forged = (position: number, changes: object): string[] => {
    let prev = plain[position - 2]?.hash ?? '';
    const events = plain.map((event) => {
      if (event.position < position) return event;
      const harmed = event.position === position ? { ...event, ...changes } : event;
      const digest = digestOf(String(harmed.salt), canonical(harmed.data), sha256);
      prev = hashOf({ ...harmed, digest, game: GAME, prev }, sha256);
      return { ...harmed, digest, hash: prev };
    });
    return exportOf(events);
  };
  const withLine = (line: number, ...put: string[]): string[] => [...WHOLE.slice(0, line - 1), ...put, ...WHOLE.slice(line)];
  const other = signerOf('another seed');

  const cases: Record<string, { lines: string[]; head?: string; key?: string; at: number | null }> = {
    'an empty file': { lines: [], at: 1 },
    'one empty line': { lines: [''], at: 1 },
    'not a record': { lines: ['{"hello":"world"}'], at: 1 },
    'another version': { lines: withLine(1, (WHOLE[0] ?? '').replace('"version":1', '"version":2')), at: 1 },
    'a title that the record does not say': { lines: withLine(1, (WHOLE[0] ?? '').replace('Monday', 'Tuesday')), at: 1 },
    'half a surrogate pair': { lines: withLine(6, '{"text":"\\ud800"}'), at: 6 },
    'a key given twice': { lines: withLine(6, (WHOLE[5] ?? '').replace('{', '{"at":1,')), at: 6 },
    'a time that is a text, chained': { lines: forged(3, { at: '7' }), at: 4 },
    'an audience that is a number, chained': { lines: forged(3, { audience: 7 }), at: 4 },
    'facts that are a list, chained': { lines: forged(3, { data: [] }), at: 4 },
    'a salt that is short, chained': { lines: forged(3, { salt: 'ab' }), at: 4 },
    'another text, chained: whole by itself': { lines: forged(3, { data: { text: 'never said' } }), at: null },
    'another text, chained, to whoever knows a head': { lines: forged(3, { data: { text: 'never said' } }), head: plain.at(-1)?.hash ?? '', at: 10 },
    'a text taken out in silence': { lines: exportOf(plain.map((event) => (event.position === 4 ? { ...event, data: null, salt: null } : event))), at: 5 },
    'the first event withheld': { lines: exportOf(plain.map((event) => (event.position === 1 ? { ...event, data: null, salt: null } : event))), at: 2 },
    'no signature, where one is asked for': { lines: exportOf(EVENTS), key: KEY, at: 28 },
    'another installation’s signature': { lines: signed(EVENTS, other), at: null },
    'another installation’s signature, where one is asked for': { lines: signed(EVENTS, other), key: KEY, at: 28 },
    'the signature of an earlier head': { lines: [...exportOf(EVENTS), signed(EVENTS.slice(0, 20)).at(-1) ?? ''], at: 28 },
    'a signature with another key put in': { lines: [...exportOf(EVENTS), (WHOLE.at(-1) ?? '').replace(KEY, other.publicKey)], at: 28 },
    'two signatures': { lines: [...WHOLE, WHOLE.at(-1) ?? ''], at: 29 },
    'a signature and no end': { lines: WHOLE.filter((_, i) => i !== WHOLE.length - 2), at: 27 },
    'an empty line behind the signature': { lines: [...WHOLE, ''], at: 29 },
  };
  for (const [name, { lines, head, key, at }] of Object.entries(cases)) {
    test(name, () => {
      assert.equal(strangerFinds(lines, head, key), at);
      assert.equal(weFind(lines, head, key), at);
    });
  }
});

test('as a command it ends well for a whole file and not for a harmed one', (t) => {
  const folder = temporaryFolder(t);
  const file = path.join(folder, 'record.jsonl');
  const run = (lines: readonly string[], ...more: string[]) => {
    writeFileSync(file, `${lines.join('\n')}\n`);
    return spawnSync(process.execPath, [SCRIPT, file, ...more], { encoding: 'utf8' });
  };
  const good = run(WHOLE, HEAD, KEY);
  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, new RegExp(`^whole: .*events: 25.*${HEAD}.*${KEY}`, 's'));
  const bad = run(WHOLE.filter((_, i) => i !== 7), HEAD);
  assert.equal(bad.status, 1);
  assert.match(bad.stderr, /line 8: position/);
});
