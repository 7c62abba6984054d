import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { scenarioJsonSchema } from '@/lib/server/scenarios/json-schema';

test('the schema that editors read is the one the program reads with', async () => {
  const committed = await readFile('public/schema/scenario.schema.json', 'utf8');
  assert.ok(committed === scenarioJsonSchema(), 'run: node --import tsx scripts/scenario-schema.ts');
});
