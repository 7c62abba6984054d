import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify, parse as parseYaml } from 'yaml';
import { sha256 } from '@/lib/server/sha256';
import { parseScenario } from '@/lib/server/scenarios/parse';
import { scenarioText } from '../../support/scenarios/read';

const sound = (text: string) => {
  const parsed = parseScenario(text);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed;
};

for (const name of ['two-teams', 'five-teams', 'plan-b'] as const) {
  test(`${name} is sound, without a warning`, () => {
    assert.deepEqual(sound(scenarioText(name)).warnings, []);
  });
}

test('the hash is that of the canonical JSON', () => {
  const { hash, canonicalJson, scenario } = sound(scenarioText('two-teams'));
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(hash, sha256(canonicalJson));
  assert.deepEqual(JSON.parse(canonicalJson), scenario);
});

test('a scenario that is only written differently keeps its hash', () => {
  const text = scenarioText('five-teams');
  const { hash, scenario } = sound(text);
  assert.equal(sound(`# another comment\n${stringify(parseYaml(text))}`).hash, hash);
  assert.equal(sound(JSON.stringify(scenario)).hash, hash, 'JSON is YAML, and defaults written out change nothing');
});

test('a changed word changes the hash', () => {
  const text = scenarioText('two-teams');
  assert.notEqual(sound(text.replace('The dry month', 'The driest month')).hash, sound(text).hash);
});
