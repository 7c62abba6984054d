import type { OptionId, TeamId } from '@/lib/game/ids';
import type { Plan } from '@/lib/game/plan';
import type { Option, Reading, Scenario } from '@/lib/game/scenario';
import type { OptionReport } from '../report';
import { dominates, worthOf } from '../worth';
import type { Counts } from './counts';

/**
 * Every option of the form with what is above it. One option is above another (dominates it) for its team under a
 * reading if, by the effects stated, it is at least as good on every indicator the team minds and better on one. Only
 * an option that is always offered can be above another: a locked one may not be there to be preferred.
 */
export function optionReports(scenario: Scenario, plan: Plan, counts: ReadonlyMap<Reading, Counts>): OptionReport[] {
  return plan.turns.flatMap((turn) =>
    scenario.teams.flatMap(({ id: team }) => {
      const options = turn.teams[team]?.options ?? [];
      return options.map((option): OptionReport => {
        const readings = [...counts].map(([reading, { choices }]) => [reading, { ...(choices[option.id] ?? { offered: 0, best: 0 }), dominatedBy: above(option, options, team, reading, scenario) }] as const);
        return { option: option.id, label: option.label, team, turn: turn.id, number: turn.number, anchor: `turn-${turn.base}`, readings: Object.fromEntries(readings) };
      });
    }),
  );
}

function above(option: Option, options: readonly Option[], team: TeamId, reading: Reading, scenario: Scenario): OptionId[] {
  const own = worthOf(option, team, reading, scenario);
  return options.filter((other) => other !== option && !other.locked && dominates(worthOf(other, team, reading, scenario), own)).map(({ id }) => id);
}
