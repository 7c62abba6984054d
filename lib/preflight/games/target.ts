import type { Plan } from '@/lib/game/plan';
import type { Branch, Condition, Scenario } from '@/lib/game/scenario';
import type { Counts } from './counts';

/** Something that may come about in a game, and what must hold for it. */
export interface Target {
  kind: 'branch' | 'pair' | 'ending' | 'objective' | 'objective-missed';
  id: string;
  name: string;
  anchor: string;
  when: Condition;
}

/** All that a form's games can bring about, in the scenario's order. */
export function targetsOf(scenario: Scenario, plan: Plan): Target[] {
  const baseOf = new Map(plan.turns.map(({ id, base }) => [id, base]));
  const objectives = scenario.teams.flatMap((team) => team.objectives.map((objective) => ({ team, objective })));
  return [
    ...plan.form.branches.map((branch) => {
      const base = baseOf.get(branch.then[0]?.turn ?? '');
      return { kind: 'branch' as const, id: branch.id, name: branch.id, anchor: base === undefined ? 'forms' : `turn-${base}`, when: taken(branch) };
    }),
    ...plan.turns.flatMap(({ base, pairRules }) => pairRules.map(({ id, when }) => ({ kind: 'pair' as const, id, name: `${id} (${when.join(' + ')})`, anchor: `turn-${base}`, when: { all: when.map((option) => offeredAndChosen(option, plan)) } }))),
    ...scenario.endings.map(({ id, name, when }, index) => ({ kind: 'ending' as const, id, name, anchor: 'endings', when: { all: [when, ...scenario.endings.slice(0, index).map((earlier) => ({ not: earlier.when }))] } })),
    ...objectives.map(({ team, objective: { id, label, measure } }) => ({ kind: 'objective' as const, id, name: `${team.code} “${label}”`, anchor: 'teams', when: measure })),
    ...objectives.map(({ team, objective: { id, label, measure } }) => ({ kind: 'objective-missed' as const, id, name: `${team.code} “${label}”`, anchor: 'teams', when: { not: measure } })),
  ];
}

/** In how many of the counted games it came about. */
export function timesReached({ kind, id }: Target, { tally, missed }: Counts): number {
  const counted = { branch: tally.branches, pair: tally.pairs, ending: tally.endings, objective: tally.objectives, 'objective-missed': missed }[kind];
  return counted[id] ?? 0;
}

/** In how many of the counted games it could have: objectives count where they were dealt. */
export function timesPossible({ kind, id }: Target, { games, tally, missed }: Counts): number {
  return kind === 'objective' || kind === 'objective-missed' ? (tally.objectives[id] ?? 0) + (missed[id] ?? 0) : games;
}

function taken({ when, unless }: Branch): Condition {
  return unless ? { all: [when, { not: unless }] } : when;
}

/** A locked option must first be unlocked by a branch. */
function offeredAndChosen(option: string, { form, turns }: Plan): Condition {
  const locked = turns.some(({ teams }) => Object.values(teams).some(({ options }) => options.some(({ id, locked: is }) => id === option && is)));
  const unlocking = form.branches.filter(({ then }) => then.some(({ unlock }) => unlock?.includes(option)));
  return locked && unlocking.length > 0 ? { all: [{ chosen: [option] }, { any: unlocking.map(taken) }] } : { chosen: [option] };
}
