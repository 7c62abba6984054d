import type { TurnId } from './ids';
import type { Form, Scenario } from './scenario';
import { formOf, plannedTurns, type PlannedTurn } from './scenario/play';
import type { GameState } from './state';

/** A form of a scenario, laid out for play. */
export interface Plan {
  form: Form;
  turns: PlannedTurn[];
}

const plans = new WeakMap<Scenario, Map<string, Plan>>();

/** The plan of a form; laid out once for each scenario, which never changes. */
export function planOf(scenario: Scenario, formId: string): Plan | undefined {
  const known = plans.get(scenario) ?? new Map<string, Plan>();
  plans.set(scenario, known);
  const found = known.get(formId);
  if (found) return found;
  const form = formOf(scenario, formId);
  if (!form) return undefined;
  const plan = { form, turns: plannedTurns(scenario, formId) };
  known.set(formId, plan);
  return plan;
}

/** The plan that a game plays. */
export function planOfGame(scenario: Scenario, state: GameState): Plan | undefined {
  return state.game ? planOf(scenario, state.game.form.id) : undefined;
}

/** What the scenario says of one of the game's turns. */
export function plannedTurnOf(scenario: Scenario, state: GameState, turn: TurnId): PlannedTurn | undefined {
  return planOfGame(scenario, state)?.turns.find(({ id }) => id === turn);
}
