import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '@/lib/game/scenario';
import { parseScenario } from '@/lib/server/scenarios/parse';

/** The text of a scenario file: one beside this, or one on the shelf. */
export function scenarioText(name: 'two-teams' | 'five-teams' | 'plan-b'): string {
  const file = name === 'plan-b' ? path.resolve('scenarios/plan-b/scenario.yaml') : path.join(import.meta.dirname, `${name}.yaml`);
  return readFileSync(file, 'utf8');
}

/** The scenario a text holds; throws with its mistakes where it has any. */
export function scenarioIn(text: string): Scenario {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.line}:${p.column} ${p.message}`).join('\n'));
  return parsed.scenario;
}
