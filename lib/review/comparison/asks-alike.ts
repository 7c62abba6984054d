import type { Scenario } from '../../game/scenario';

/**
 * Whether two versions of a scenario ask the same by their ids: teams, posture tags and which of them hedge, turns,
 * options with their postures, indicators with their scales and starts, endings, all in one order. Texts and effects may differ.
 */
export function asksAlike(a: Scenario, b: Scenario): boolean {
  return JSON.stringify(asked(a)) === JSON.stringify(asked(b));
}

function asked({ id, teams, turns, postures, indicators, endings }: Scenario): unknown {
  return {
    id,
    teams: teams.map((team) => team.id),
    postures: postures.map((posture) => [posture.id, posture.hedge]),
    turns: turns.map((turn) => [turn.id, Object.entries(turn.teams).map(([team, { options }]) => [team, options.map((option) => [option.id, option.locked, option.postures])])]),
    indicators: indicators.map(({ id: indicator, min, max, start }) => [indicator, min, max, start]),
    endings: endings.map((ending) => ending.id),
  };
}
