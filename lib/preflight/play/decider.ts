import type { DecisionContent } from '@/lib/game/commands';
import type { Forecasts } from '@/lib/game/events';
import { CHIPS } from '@/lib/game/forecast';
import type { TeamId } from '@/lib/game/ids';
import { optionsOffered } from '@/lib/game/offers';
import { plannedTurnOf } from '@/lib/game/plan';
import type { Option, Scenario } from '@/lib/game/scenario';
import type { GameState, TurnState } from '@/lib/game/state';

/** How readily a team takes an option it is offered: above 0; what is twice as heavy is taken twice as often. */
export type Weigh = (option: Option, team: TeamId, state: GameState) => number;

/** Decides as readily as told; forecasts by chance. */
export function decideFor(team: TeamId, turn: TurnState, state: GameState, scenario: Scenario, weigh: Weigh, chance: () => number): DecisionContent {
  const offered = optionsOffered(turn, team);
  const options = plannedTurnOf(scenario, state, turn.id)?.teams[team]?.options ?? [];
  const weight = (id: string): number => {
    const option = options.find((one) => one.id === id);
    return option ? weigh(option, team, state) : 0;
  };
  const option = weighted(offered, weight, chance);
  const dropped = offered.filter((id) => id !== option);
  const second = dropped[Math.floor(chance() * dropped.length)];
  return {
    option,
    rationale: `We choose ${option}.`,
    alternatives: second === undefined ? [] : [{ option: second, why: `We dropped ${second}.` }],
    forecasts: forecast(team, state, chance),
  };
}

function weighted(ids: string[], weight: (id: string) => number, chance: () => number): string {
  const weights = ids.map(weight);
  let left = chance() * weights.reduce((sum, w) => sum + w, 0);
  return ids.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? ids.at(-1) ?? '';
}

function forecast(team: TeamId, state: GameState, chance: () => number): Forecasts {
  const others = state.game?.teams.filter(({ id }) => id !== team) ?? [];
  return Object.fromEntries(
    others.map(({ id, postures }) => {
      const first = postures[Math.floor(chance() * postures.length)] ?? '';
      const second = postures[Math.floor(chance() * postures.length)] ?? '';
      return [id, first === second ? { [first]: CHIPS } : { [first]: CHIPS - 3, [second]: 3 }];
    }),
  );
}
