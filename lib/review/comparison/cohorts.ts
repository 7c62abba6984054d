import type { Scenario } from '../../game/scenario';
import { compareGames, type Comparison } from './compare';
import type { GameSummary } from './game-summary';

/** Games that are drawn together: all of them, or one cohort. */
export interface Cohort {
  /** null: every game that is shown. */
  name: string | null;
  comparison: Comparison;
}

/** One group of all games; split, one for each cohort, in the order of their names. */
export function cohortsOf(games: readonly GameSummary[], scenario: Scenario, split: boolean): Cohort[] {
  if (!split) return [{ name: null, comparison: compareGames(games, scenario) }];
  return [...new Set(games.map(({ cohort }) => cohort))].sort().map((name) => ({ name, comparison: compareGames(games.filter(({ cohort }) => cohort === name), scenario) }));
}
