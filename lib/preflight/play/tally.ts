import { planOf } from '@/lib/game/plan';
import type { Scenario } from '@/lib/game/scenario';
import type { GameState } from '@/lib/game/state';

type Counts = Record<string, number>;

/** How often each thing that the form can bring came about; what never did stands there with 0. */
export interface Tally {
  options: Counts;
  branches: Counts;
  pairs: Counts;
  endings: Counts;
  objectives: Counts;
}

/** Everything the form can bring, counted 0 times. */
export function emptyTally(scenario: Scenario, formId: string): Tally {
  const plan = planOf(scenario, formId);
  const turns = plan?.turns ?? [];
  const zeros = (things: { id: string }[]): Counts => Object.fromEntries(things.map(({ id }) => [id, 0]));
  return {
    options: zeros(turns.flatMap(({ teams }) => Object.values(teams).flatMap(({ options }) => options))),
    branches: zeros(plan?.form.branches ?? []),
    pairs: zeros(turns.flatMap(({ pairRules }) => pairRules)),
    endings: zeros(scenario.endings),
    objectives: zeros(scenario.teams.flatMap(({ objectives }) => objectives)),
  };
}

/** Adds one played game. */
export function count(tally: Tally, state: GameState): void {
  const add = (counts: Counts, ids: Iterable<string>) => {
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  };
  for (const turn of Object.values(state.turns)) {
    add(tally.options, Object.values(turn.revealed).flatMap(({ option }) => (option ? [option.id] : [])));
    add(tally.branches, new Set(turn.branches.map(({ branch }) => branch)));
    add(tally.pairs, new Set(turn.adjudication?.rows.flatMap(({ source }) => (source.kind === 'pair' ? [source.id] : []))));
  }
  if (state.outcome?.ending) add(tally.endings, [state.outcome.ending.id]);
  add(tally.objectives, Object.values(state.objectives).flatMap((dealt) => dealt.filter(({ met }) => met).map(({ id }) => id)));
}
