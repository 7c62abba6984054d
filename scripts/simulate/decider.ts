import type { DecisionContent } from '@/lib/game/commands';
import type { Forecasts } from '@/lib/game/events';
import { CHIPS } from '@/lib/game/forecast';
import type { TeamId } from '@/lib/game/ids';
import { planOf } from '@/lib/game/plan';
import type { Scenario } from '@/lib/game/scenario';
import type { GameState, TurnState } from '@/lib/game/state';

/** A team that takes options with any of these postures four times as readily as others. */
export interface Leaning {
  team: TeamId;
  postures: string[];
}

const READILY = 4;

/** Decides as a team would that leans as told and is otherwise of no mind; forecasts by chance. */
export function decideFor(team: TeamId, turn: TurnState, state: GameState, scenario: Scenario, leanings: Leaning[], chance: () => number): DecisionContent {
  const offered = turn.briefs[team]?.options.map(({ id }) => id) ?? [];
  const leaning = leanings.filter((lean) => lean.team === team).flatMap(({ postures }) => postures);
  const option = weighted(offered, (id) => (leaning.length > 0 && posturesOf(id, team, turn, state, scenario).some((posture) => leaning.includes(posture)) ? READILY : 1), chance);
  const dropped = offered.filter((id) => id !== option);
  const second = dropped[Math.floor(chance() * dropped.length)];
  return {
    option,
    rationale: `We choose ${option}.`,
    alternatives: second === undefined ? [] : [{ option: second, why: `We dropped ${second}.` }],
    forecasts: forecast(team, state, chance),
  };
}

function posturesOf(option: string, team: TeamId, turn: TurnState, state: GameState, scenario: Scenario): string[] {
  const planned = planOf(scenario, state.game?.form.id ?? '')?.turns.find(({ id }) => id === turn.id);
  return planned?.teams[team]?.options.find(({ id }) => id === option)?.postures ?? [];
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
