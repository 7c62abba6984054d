import type { Scenario } from '@/lib/game/scenario';

/** An option's label in quotation marks, from its id; the id where the scenario has no such option. */
export function labelOf(scenario: Scenario, option: string): string {
  for (const turn of scenario.turns) {
    for (const task of Object.values(turn.teams)) {
      const found = task.options.find(({ id }) => id === option);
      if (found) return `“${found.label}”`;
    }
  }
  return option;
}
