import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonical } from '@/lib/record/canonical';
import { digestOf, hashOf, GENESIS } from '@/lib/record/chain';
import { type EventLine } from '@/lib/record/line';
import { linesOf, verify, type Refuted } from '@/lib/record/verify';
import { chain, exportOf, facts, GAME, opened, sha256 } from '../../support/a-record';
import { tamperings } from '../../support/tamperings';

const EVENTS = chain(facts(24));
const WHOLE = exportOf(EVENTS);
const HEAD = EVENTS.at(-1)?.hash ?? '';

function refutedAs(lines: readonly string[], code: Refuted['code'], line: number, knownHead?: string): Refuted {
  const verdict = verify(lines, sha256, knownHead);
  assert.ok(!verdict.ok, 'it passed');
  assert.deepEqual([verdict.code, verdict.line], [code, line], verdict.reason);
  return verdict;
}

/** The record with one line put in the place of another. */
const withLine = (index: number, ...lines: string[]): string[] => [...WHOLE.slice(0, index), ...lines, ...WHOLE.slice(index + 1)];
const event = (position: number): EventLine => {
  const found = EVENTS[position - 1];
  assert.ok(found);
  return found;
};
const changed = (position: number, changes: object): string[] => withLine(position, canonical({ ...event(position), ...changes }));

describe('a whole record', () => {
  test('is verified, with its streams, its head and where a known head stands', () => {
    const verdict = verify(WHOLE, sha256, event(9).hash);
    assert.ok(verdict.ok);
    assert.equal(verdict.events.length, 24);
    assert.equal(verdict.head, HEAD);
    assert.equal(verdict.knownAt, 9);
    assert.equal(Object.values(verdict.streams).reduce((sum, count) => sum + count, 0), 24);
    assert.deepEqual(verdict.withheld, []);
  });

  test('is held against a head as a screen shows it: its first twelve digits, in groups', () => {
    const { hash } = event(9);
    const shown = `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`.toUpperCase();
    const verdict = verify(WHOLE, sha256, shown);
    assert.ok(verdict.ok);
    assert.equal(verdict.knownAt, 9);
    refutedAs(WHOLE, 'known-head', WHOLE.length, hash.slice(0, 11));
    refutedAs(WHOLE, 'known-head', WHOLE.length, `${hash.slice(0, 11)}${hash[11] === '0' ? '1' : '0'}`);
  });

  test('may end with or without a last line break', () => {
    assert.deepEqual(linesOf(`${WHOLE.join('\n')}\n`), WHOLE);
    assert.deepEqual(linesOf(WHOLE.join('\n')), WHOLE);
  });

  test('hashes neither game, nor time, nor place, nor audience, nor kind, nor data away', () => {
    const link = { ...event(3), game: GAME, prev: event(2).hash };
    const others = [{ game: 'g_other' }, { position: 4 }, { at: 1 }, { audience: 'all' }, { number: 9 }, { type: 'CableSent' }, { digest: GENESIS }, { prev: GENESIS }];
    const hashes = [{}, ...others].map((other) => hashOf({ ...link, ...other }, sha256));
    assert.equal(new Set(hashes).size, hashes.length);
    assert.equal(hashes[0], event(3).hash);
  });

  test('gives equal data different digests', () => {
    assert.notEqual(digestOf(sha256('a'), '{}', sha256), digestOf(sha256('b'), '{}', sha256));
  });
});

describe('what is wrong is named, with its line', () => {
  test('no record at all', () => {
    refutedAs([], 'empty', 1);
    refutedAs([''], 'empty', 1);
    refutedAs(['Dear all,'], 'malformed', 1);
    refutedAs(['{"hello":"world"}'], 'not-a-record', 1);
    refutedAs([(WHOLE[0] ?? '').replace('"version":1', '"version":2')], 'version', 1);
  });

  test('a line that is not JSON, not canonical, or of another shape', () => {
    refutedAs(withLine(5, '{"position":5'), 'malformed', 6);
    refutedAs(withLine(5, '[1]'), 'malformed', 6);
    refutedAs(withLine(5, (WHOLE[5] ?? '').replace(',', ', ')), 'not-canonical', 6);
    refutedAs(withLine(5, `${WHOLE[5] ?? ''}\r`), 'not-canonical', 6);
    refutedAs(withLine(5, (WHOLE[5] ?? '').replace('{', '{"at":1,')), 'not-canonical', 6);
    refutedAs(withLine(5, '{"text":"\\ud800"}'), 'not-canonical', 6);
    refutedAs(changed(5, { note: 'one too many' }), 'shape', 6);
    refutedAs(changed(5, { at: '1' }), 'shape', 6);
    refutedAs(changed(5, { salt: null }), 'shape', 6);
    refutedAs(withLine(25, canonical({ head: { position: 24 } })), 'shape', 26);
  });

  test('a line missing, doubled, swapped or put in', () => {
    refutedAs(withLine(5), 'position', 6);
    refutedAs(withLine(5, WHOLE[5] ?? '', WHOLE[5] ?? ''), 'position', 7);
    refutedAs([...WHOLE.slice(0, 5), WHOLE[6] ?? '', WHOLE[5] ?? '', ...WHOLE.slice(7)], 'position', 6);
    refutedAs(changed(5, { number: 77 }), 'stream-number', 6);
  });

  test('data, salt, digest or hash changed', () => {
    refutedAs(changed(5, { data: { text: 'never said' } }), 'digest', 6);
    refutedAs(changed(5, { salt: sha256('another') }), 'digest', 6);
    refutedAs(changed(5, { at: 1 }), 'hash', 6);
    refutedAs(changed(5, { type: 'CableSent' }), 'hash', 6);
    refutedAs(changed(5, { hash: sha256('another') }), 'hash', 6);
  });

  test('a line forged together with its own hashes breaks the next one', () => {
    const data = { text: 'never said' };
    const salt = sha256('mine');
    const digest = digestOf(salt, canonical(data), sha256);
    const hash = hashOf({ ...event(5), digest, game: GAME, prev: event(4).hash }, sha256);
    refutedAs(changed(5, { data, salt, digest, hash }), 'hash', 7);
  });

  test('the end cut off, forged or followed by something', () => {
    refutedAs(WHOLE.slice(0, -1), 'cut-off', 26);
    refutedAs([...WHOLE.slice(0, 10), WHOLE[25] ?? ''], 'cut-off', 11);
    refutedAs([WHOLE[0] ?? '', WHOLE[25] ?? ''], 'cut-off', 2);
    refutedAs(withLine(25, canonical({ head: { position: 24, hash: GENESIS } })), 'head', 26);
    refutedAs([...WHOLE, WHOLE[24] ?? ''], 'trailing', 27);
    refutedAs([...WHOLE, ''], 'trailing', 27);
  });

  test('a header that says other things than the record', () => {
    const header = (changes: object): string[] => withLine(0, canonical({ ...(JSON.parse(WHOLE[0] ?? '') as object), ...changes }));
    refutedAs(header({ title: 'Tuesday' }), 'header', 1);
    refutedAs(header({ form: 'other' }), 'header', 1);
    refutedAs(header({ scenario: { id: 'strait', version: '2', hash: sha256('strait') } }), 'header', 1);
    refutedAs(header({ events: 23 }), 'header', 1);
    refutedAs(header({ events: -1 }), 'shape', 1);
    refutedAs(header({ game: 'g_other' }), 'hash', 2);
    refutedAs(exportOf(chain([{ audience: 'all', type: 'DoorSet', data: {} }])), 'header', 2);
  });

  test('a record shortened or written anew, to whoever knows an earlier head', () => {
    const shorter = exportOf(EVENTS.slice(0, 20));
    assert.ok(verify(shorter, sha256).ok, 'by itself it looks whole');
    refutedAs(shorter, 'known-head', 22, HEAD);
    const anew = exportOf(chain([opened, ...facts(24).slice(2)]));
    assert.ok(verify(anew, sha256).ok);
    refutedAs(anew, 'known-head', 25, HEAD);
  });
});

describe('a withheld text', () => {
  const withheld = (positions: number[]): string[] =>
    exportOf(chain([...facts(6), { audience: 'all', type: 'Withheld', data: { positions } }]).map((line) => (line.position === 4 ? { ...line, data: null, salt: null } : line)));

  test('leaves the chain whole, and is told', () => {
    const verdict = verify(withheld([4]), sha256);
    assert.ok(verdict.ok, JSON.stringify(verdict));
    assert.deepEqual(verdict.withheld, [4]);
  });

  test('is not passed over in silence', () => {
    refutedAs(withheld([3]), 'withheld', 5);
  });

  test('is none that the check itself stands on', () => {
    refutedAs(changed(1, { data: null, salt: null }), 'withheld', 2);
  });
});

test('10,000 tamperings are all found, each where it is', () => {
  let found = 0;
  for (const { name, text, at } of tamperings({ events: EVENTS, lines: WHOLE }, 20_261_123, 10_000)) {
    const verdict = verify(linesOf(text), sha256, HEAD);
    assert.ok(!verdict.ok, `${name}: not found`);
    assert.ok(at.includes(verdict.line), `${name}: found at line ${verdict.line}, was at ${at.join(' or ')}: ${verdict.reason}`);
    found += 1;
  }
  assert.equal(found, 10_000);
});
