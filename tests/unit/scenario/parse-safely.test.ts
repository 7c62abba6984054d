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

test('a file nested out of all reason is refused in words', async () => {
  const parsed = await parseScenarioSafely('['.repeat(100_000));
  assert.ok(!parsed.ok);
  assert.ok(parsed.problems.some((p) => p.message === 'the file is nested too deeply to read; flatten it'));
});
