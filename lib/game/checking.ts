import type { DecisionContent } from './commands';
import { refused } from './decided';
import type { Content } from './deciding';
import { checkForecasts } from './forecasting';
import type { TeamId } from './ids';
import { optionsOffered } from './offers';
import type { Refusal } from './refusal';
import type { GameState, TurnState } from './state';

/** A decision as it may be sealed, or why it may not: it names only options that were offered, and its forecasts hold ten chips each. */
export function checkDecision(decision: DecisionContent, turn: TurnState, team: TeamId, state: GameState): { ok: true; content: Content } | { ok: false; refusal: Refusal } {
  const { option, alternatives } = decision;
  const offered = optionsOffered(turn, team);
  const named = [option, ...alternatives.map((dropped) => dropped.option)];
  const stray = named.find((id, index) => !offered.includes(id) || (index > 0 && id === option));
  if (stray !== undefined) return refused('unknown-option', { option: stray }) as { ok: false; refusal: Refusal };
  const checked = checkForecasts(decision.forecasts, team, state);
  return checked.ok ? { ok: true, content: { ...decision, forecasts: checked.forecasts } } : checked;
}
