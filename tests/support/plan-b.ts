import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '@/lib/game/scenario';
import { parseScenario } from '@/lib/server/scenarios/parse';

/** The default scenario, as its file says it. */
export function planB(): Scenario {
  const parsed = parseScenario(readFileSync(path.resolve(import.meta.dirname, '../../scenarios/plan-b/scenario.yaml'), 'utf8'));
  assert.ok(parsed.ok, 'scenarios/plan-b/scenario.yaml has mistakes');
  return parsed.scenario;
}
