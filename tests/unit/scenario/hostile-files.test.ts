import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test } from 'node:test';
import { chanceFor } from '@/lib/rehearsal/chance';
import { MAX_BYTES, parseScenario } from '@/lib/server/scenarios/parse';
import { MAX_MILLISECONDS, parseScenarioSafely } from '@/lib/server/scenarios/parse-safely';
import { scenarioText } from '../../support/scenarios/read';

const COPIES = 200;
const whole = scenarioText('two-teams');
const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at.toString(36)}: 1`).join('\n');
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join()}]`)].join('\n');

/** A file, and what is told of it. */
const FILES: Record<string, [text: string, told: RegExp]> = {
  'aliases of aliases of aliases': [bomb, /repeats nothing by reference|not YAML|larger/],
  'a part that holds itself': ['a: &a\n  b: *a\n', /repeats nothing by reference/],
  'twenty thousand keys': [keys(20_000), /took longer than 2 seconds|KiB|needed|missing|unknown|not/],
  'the same key twice': [`${whole}\nformat: plan-b-scenario\/1\n`, /same key stands above/],
  'a tag of some language': ['a: !!js/function "function () { process.exit() }"', /begins with !/],
  'a mark of UTF-16 and what it marks': [Buffer.from(`\ufeff${whole}`, 'utf16le').toString('latin1'), /./],
  'a text of five million letters': [`title: ${'x'.repeat(5_000_000)}`, /larger than|KiB/],
  'one letter more than may be': ['#'.repeat(MAX_BYTES + 1), /KiB/],
  'letters of three bytes, more than may be': ['界'.repeat(MAX_BYTES / 2), /KiB/],
  'tabs in place of spaces': [whole.replace(/^ {2}/gm, '\t'), /tab/i],
  'nothing at all': ['', /starts with keys/],
  'a list': ['- a\n- b', /starts with keys/],
  'two documents': [`${whole}\n---\na: 1\n`, /one document/],
  'a key that is a map': ['? {a: 1}\n: 2', /quotes/],
  'a prototype': ['__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}', /./],
};

for (const [name, [text, told]] of Object.entries(FILES)) {
  test(`a scenario file is refused in words, with a line, and nobody waits: ${name}`, async () => {
    const began = performance.now();
    const parsed = await parseScenarioSafely(text);
    assert.ok(!parsed.ok);
    const [first] = parsed.problems;
    assert.ok(first && first.line >= 1 && first.column >= 1);
    assert.match(parsed.problems.map(({ message }) => message).join('\n'), told);
    // The thread takes a while to start on a busy machine; what it reads is cut off after two seconds.
    assert.ok(performance.now() - began < MAX_MILLISECONDS + 15_000);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
}

test('while a file is read that takes as long as any may, everybody else goes on', async (t) => {
  // Under the limit of size, and far above the limit of time: read here, nothing else would happen until it is done.
  const slow = keys(MAX_BYTES / 9);
  assert.ok(Buffer.byteLength(slow) <= MAX_BYTES);
  const held = monitorEventLoopDelay({ resolution: 5 });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  held.enable();
  const parsed = await parseScenarioSafely(slow);
  held.disable();
  clearInterval(timer);
  assert.ok(!parsed.ok);
  assert.ok(turns > 50, `${turns} turns of the loop`);
  t.diagnostic(JSON.stringify({ figure: 'loop-while-a-file-is-read', turns, p99Ms: Math.round(held.percentile(99) / 1e5) / 10, longestMs: Math.round(held.max / 1e5) / 10 }));
});

test('a mark at the beginning of a UTF-8 file changes nothing', async () => {
  assert.ok((await parseScenarioSafely(`\ufeff${whole}`)).ok);
});

test('half a pair of UTF-16 becomes the sign for what cannot be read', async () => {
  const parsed = await parseScenarioSafely(whole.replace(/^title: .*$/m, String.raw`title: "half \ud83d"`));
  assert.ok(parsed.ok && parsed.scenario.title === 'half \ufffd', JSON.stringify(parsed).slice(0, 300));
});

test('what an older YAML took for a yes or an octal number is what it looks like', async () => {
  for (const word of ['NO', 'off', '010', '12:30', '0o14', '1e3']) {
    const parsed = await parseScenarioSafely(whole.replace(/^title: .*$/m, `title: "${word}"`));
    assert.ok(parsed.ok, `${word}: ${JSON.stringify(parsed)}`);
    assert.equal(parsed.scenario.title, word);
  }
  const bare = await parseScenarioSafely(whole.replace(/^title: .*$/m, 'title: NO'));
  assert.ok(bare.ok && bare.scenario.title === 'NO');
});

test('two hundred broken copies of a real file are read or refused in words', () => {
  const chance = chanceFor(1, 'broken copies');
  const at = () => Math.floor(chance() * whole.length);
  const signs = [':', '-', '&a ', '*a', '!x ', '|', '>', '{', '[', '"', "'", '\t', '\u0000', '\ud800', '#', '? ', '%', '@', '`', '\r', '---\n'];
  let refused = 0;
  for (let copy = 0; copy < COPIES; copy += 1) {
    const place = at();
    const sign = signs[Math.floor(chance() * signs.length)] ?? '';
    const text = chance() < 0.5 ? whole.slice(0, place) + sign + whole.slice(place) : whole.slice(0, place) + whole.slice(place + Math.floor(chance() * 40));
    const parsed = parseScenario(text);
    if (!parsed.ok) refused += 1;
    assert.ok(parsed.ok || parsed.problems.every(({ line, message }) => line >= 1 && message !== ''));
  }
  assert.ok(refused > 5, `${refused} were refused`);
});
