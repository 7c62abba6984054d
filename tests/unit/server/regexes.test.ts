import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regexesIn, trapsFor } from '../../support/regexes';

/** Some expressions only ever see short texts: by source, how long these are at most, and why. */
const BOUNDED: Record<string, { most: number; why: string }> = {
  '^[\\s.]+|[\\s.]+$': { most: 200, why: 'a game’s title has 200 characters at most' },
  '[\\s.]+$': { most: 60, why: 'the name of a file was cut to 60 characters before' },
};

const SHORT = 2_000;
const LONG = 8_000;
/** Below this nobody waits, and clocks tell nothing. */
const NOTHING_MS = 10;

test('no expression takes sixteen times as long for a text four times as long', () => {
  const found = regexesIn(['lib', 'app', 'components']);
  assert.ok(found.length > 80, 'the expressions were found');
  const slow = found.filter(({ regex: { source } }) => BOUNDED[source] === undefined).flatMap(({ place, regex }) => {
    const trap = trapOf(regex);
    return trap === null ? [] : [`${place} ${regex} on ${JSON.stringify(trap.slice(0, 20))} …`];
  });
  assert.deepEqual(slow, []);
});

test('the expressions that may are held to the short texts they see', () => {
  const sources = new Set(regexesIn(['lib', 'app', 'components']).map(({ regex }) => regex.source));
  for (const [source, { most, why }] of Object.entries(BOUNDED)) {
    assert.ok(sources.has(source), `${source} is still there (${why})`);
    for (const trap of trapsFor(new RegExp(source, 'u'), most)) assert.ok(fastest(new RegExp(source, 'gu'), trap) < NOTHING_MS, source);
  }
});

test('an expression that is known to be slow is found to be', () => {
  for (const slow of [/\s+$/, /[\u200C\u200D]+(?=\s|$)/gu, /^(?=[\s]*=)/gm]) assert.ok(trapOf(slow) !== null, String(slow));
});

/** A text on which it takes far more than four times as long as on a quarter of it: a linear expression takes four times as long, a quadratic one sixteen times. */
function trapOf(regex: RegExp): string | null {
  const short = trapsFor(regex, SHORT);
  return trapsFor(regex, LONG).find((text, at) => fastest(regex, text, 1) >= NOTHING_MS && growsTooFast(regex, text, short[at] ?? '')) ?? null;
}

function growsTooFast(regex: RegExp, long: string, short: string): boolean {
  const took = fastest(regex, long);
  return took >= NOTHING_MS && took / Math.max(0.01, fastest(regex, short)) > 9;
}

/** The fastest of some tries, in milliseconds: what else the machine does only slows. */
function fastest(regex: RegExp, text: string, tries = 4): number {
  return Math.min(...Array.from({ length: tries }, () => {
    const began = performance.now();
    text.replace(regex, '');
    return performance.now() - began;
  }));
}
