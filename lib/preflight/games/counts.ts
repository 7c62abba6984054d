import type { OptionId } from '@/lib/game/ids';
import { planOf } from '@/lib/game/plan';
import type { Scenario } from '@/lib/game/scenario';
import type { GameState } from '@/lib/game/state';
import { count, emptyTally, type Tally } from '../play/tally';
import { bestChoices } from './best-choices';

/** How often an option was offered to its team in the games played, and how often none offered beside it would have done better. */
export interface Choice {
  offered: number;
  best: number;
}

/** What came about in the games played under one reading. */
export interface Counts {
  games: number;
  tally: Tally;
  /** Objectives that were dealt and not met. */
  missed: Record<string, number>;
  /** Games that ended without an ending. */
  endless: number;
  choices: Record<OptionId, Choice>;
}

/** No game yet. */
export function noCounts(scenario: Scenario, form: string): Counts {
  const options = (planOf(scenario, form)?.turns ?? []).flatMap(({ teams }) => Object.values(teams).flatMap((task) => task.options));
  return {
    games: 0,
    tally: emptyTally(scenario, form),
    missed: {},
    endless: 0,
    choices: Object.fromEntries(options.map(({ id }) => [id, { offered: 0, best: 0 }])),
  };
}

/** Adds one played game. */
export function addGame(counts: Counts, state: GameState, scenario: Scenario): void {
  counts.games += 1;
  count(counts.tally, state);
  if (!state.outcome?.ending) counts.endless += 1;
  for (const { id, met } of Object.values(state.objectives).flat()) if (met === false) counts.missed[id] = (counts.missed[id] ?? 0) + 1;
  for (const turn of Object.values(state.turns)) {
    for (const { offered, best } of bestChoices(turn, state, scenario)) {
      for (const id of offered) addTo(counts, id, 'offered');
      for (const id of best) addTo(counts, id, 'best');
    }
  }
}

function addTo({ choices }: Counts, option: OptionId, what: keyof Choice): void {
  const choice = choices[option];
  if (choice) choice[what] += 1;
}
