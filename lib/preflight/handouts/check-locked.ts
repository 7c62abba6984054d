import type { Plan } from '@/lib/game/plan';
import type { Scenario } from '@/lib/game/scenario';
import type { Finding } from '../finding';
import { optionName } from '../option-name';

/** locked-for-good: a locked option of a turn that this form plays and that none of its branches unlocks; look, and mend where no form's branch does. */
export function checkLocked(scenario: Scenario, plan: Plan): Finding[] {
  const unlocked = (forms: Scenario['forms']) => new Set(forms.flatMap(({ branches }) => branches.flatMap(({ then }) => then.flatMap(({ unlock }) => unlock ?? []))));
  const here = unlocked([plan.form]);
  const anywhere = unlocked(scenario.forms);
  return plan.turns.flatMap((turn) =>
    scenario.teams.flatMap(({ id, name }) =>
      (turn.teams[id]?.options ?? [])
        .filter((option) => option.locked && !here.has(option.id))
        .map((option): Finding => ({ kind: 'locked-for-good', verdict: anywhere.has(option.id) ? 'look' : 'mend', anchor: `turn-${turn.base}`, about: { option: optionName(option), team: name, turn: turn.number } })),
    ),
  );
}
