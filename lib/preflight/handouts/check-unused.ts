import type { Plan } from '@/lib/game/plan';
import type { Effect, Scenario } from '@/lib/game/scenario';
import type { Finding } from '../finding';

/**
 * What the scenario has and does not use.
 * - posture-unused (look): no option of the scenario carries the posture.
 * - indicator-unmoved (look): no effect in the scenario ever moves the indicator under any reading.
 * - inject-empty (mend): an inject without text. inject-to-nobody (mend): one to a team that does not exist.
 * - inject-unplayed: one whose turn this form does not play; look, and mend where no form does.
 */
export function checkUnused(scenario: Scenario, plan: Plan): Finding[] {
  return [...postures(scenario), ...indicators(scenario), ...injects(scenario, plan)];
}

function postures(scenario: Scenario): Finding[] {
  const used = new Set(scenario.turns.flatMap(({ teams }) => Object.values(teams).flatMap(({ options }) => options.flatMap((option) => option.postures))));
  return scenario.postures.filter(({ id }) => !used.has(id)).map(({ id }) => ({ kind: 'posture-unused', verdict: 'look', anchor: 'postures', about: { posture: id } }));
}

function indicators(scenario: Scenario): Finding[] {
  const moved = new Set(allEffects(scenario).filter(({ change, contested }) => change !== 0 || Boolean(contested?.paper) || Boolean(contested?.rival)).map(({ indicator }) => indicator));
  return scenario.indicators.filter(({ id }) => !moved.has(id)).map(({ name }) => ({ kind: 'indicator-unmoved', verdict: 'look', anchor: 'indicators', about: { indicator: name } }));
}

function allEffects({ turns, pair_rules: pairs, injects: planned, forms }: Scenario): Effect[] {
  return [
    ...turns.flatMap(({ teams }) => Object.values(teams).flatMap(({ options }) => options.flatMap(({ effects }) => effects))),
    ...pairs.flatMap(({ effects }) => effects),
    ...planned.flatMap(({ effects }) => effects),
    ...forms.flatMap(({ branches }) => branches.flatMap(({ then }) => then.flatMap(({ effects, modify_option: option }) => [...effects, ...(option?.effects_add ?? []), ...(option?.effects_replace ?? [])]))),
  ];
}

function injects(scenario: Scenario, plan: Plan): Finding[] {
  const teams = new Set(scenario.teams.map(({ id }) => id));
  const here = new Set(plan.turns.map(({ base }) => base));
  const anywhere = new Set(scenario.forms.flatMap((form) => form.turns.map(({ uses }) => uses)));
  return scenario.injects.flatMap(({ id, title, text, turn, to }): Finding[] => {
    const about = { inject: `${id} “${title}”`, turn };
    const anchor = `turn-${turn}`;
    const strangers = to === 'all' ? [] : to.filter((team) => !teams.has(team));
    return [
      ...(text.trim() === '' ? [{ kind: 'inject-empty' as const, verdict: 'mend' as const, anchor, about }] : []),
      ...(strangers.length > 0 || to.length === 0 ? [{ kind: 'inject-to-nobody' as const, verdict: 'mend' as const, anchor, about: { ...about, teams: strangers.join(', ') || 'none' } }] : []),
      ...(here.has(turn) ? [] : [{ kind: 'inject-unplayed' as const, verdict: anywhere.has(turn) ? ('look' as const) : ('mend' as const), anchor, about: { ...about, form: plan.form.name } }]),
    ];
  });
}
