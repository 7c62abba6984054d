import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseScenario } from '@/lib/server/scenarios/parse';
import { parseScenarioSafely } from '@/lib/server/scenarios/parse-safely';
import { scenarioText } from '../../support/scenarios/read';

test('the thread reads what the function reads', async () => {
  const text = scenarioText('two-teams');
  assert.deepEqual(await parseScenarioSafely(text), parseScenario(text));
});

test('a map with very many keys is put aside, and the loop goes on meanwhile', async () => {
  const keys = Array.from({ length: 50_000 }, (_, i) => `${i.toString(36)}:`);
  let beats = 0;
  const heart = setInterval(() => { beats += 1; }, 50);
  const parsed = await parseScenarioSafely(keys.join('\n'));
  clearInterval(heart);
  assert.ok(!parsed.ok);
  assert.match(parsed.problems[0]?.message ?? '', /^the file took longer than 2 seconds/);
  assert.ok(beats > 20, `the loop ran ${beats} times`);
});

const TOWERS: Record<string, string> = {
  'open lists': '['.repeat(100_000),
  'open maps': '{a: '.repeat(50_000),
  'lists on one line': '- '.repeat(100_000),
  'keys on one line': '? '.repeat(100_000),
  'an ever deeper indentation': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'brackets over many lines': '[\n'.repeat(50_000),
};

for (const [name, tower] of Object.entries(TOWERS)) {
  test(`a file nested out of all reason is refused in words before it can exhaust the reader: ${name}`, async () => {
    for (const parsed of [parseScenario(tower), await parseScenarioSafely(tower)]) {
      assert.ok(!parsed.ok);
      assert.deepEqual(parsed.problems.map(({ message }) => message), ['the file is nested too deeply to read; flatten it']);
    }
  });
}

test('the line on which a file grows too deep is named', () => {
  const parsed = parseScenario(`title: x\n${'['.repeat(101)}`);
  assert.ok(!parsed.ok);
  assert.equal(parsed.problems[0]?.line, 2);
});
