import { z } from 'zod';
import { scenario } from '@/lib/game/scenario/scenario';

/**
 * The scenario format as JSON Schema, for editors: they offer keys and mark mistakes while an author writes. It is
 * made from the schema that the program reads with, which is stricter: what ids refer to, no editor can see.
 */
export function scenarioJsonSchema(): string {
  const made = z.toJSONSchema(scenario, { io: 'input', target: 'draft-7', reused: 'ref' });
  return `${JSON.stringify({ title: 'Plan B scenario', ...made }, null, 2)}\n`;
}
