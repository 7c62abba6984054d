import { holds } from './condition';
import type { EventData, NewEvent } from './events';
import { valueNow } from './indicators';
import type { Scenario } from './scenario';
import type { GameState } from './state';
import { get } from './table';

/** The first of the scenario's endings whose condition holds, as it is told. */
export function endingOf(scenario: Scenario, state: GameState): EventData['ExerciseEnded']['ending'] {
  const ending = scenario.endings.find(({ when }) => holds(when, state));
  return ending ? { id: ending.id, name: ending.name, text: ending.text } : null;
}

/** The indicators as they stand. */
export function finalIndicators(scenario: Scenario, state: GameState): EventData['ExerciseEnded']['indicators'] {
  return scenario.indicators.map(({ id, start }) => ({ id, value: valueNow(state, id) ?? start }));
}

/** Every objective that was dealt, and whether it was met. */
export function scoredObjectives(scenario: Scenario, state: GameState): NewEvent[] {
  return scenario.teams.flatMap((team) =>
    (get(state.objectives, team.id) ?? []).map(({ id, label, text }): NewEvent => {
      const measure = team.objectives.find((objective) => objective.id === id)?.measure;
      const met = measure !== undefined && holds(measure, state);
      return { audience: 'all', type: 'ObjectiveScored', data: { team: team.id, objective: { id, label, text }, met } };
    }),
  );
}
