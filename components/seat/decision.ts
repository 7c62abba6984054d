import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { Forecasts } from '@/lib/game/events';
import type { TeamId } from '@/lib/game/ids';

/** A decision nobody has written anything of. */
export const emptyDecision: DecisionDraft = { option: null, rationale: '', alternatives: [], forecasts: {} };

/** Whether every forecast is whole: ten chips, or none. */
export function forecastsWhole(forecasts: Forecasts): boolean {
  return Object.values(forecasts).every((forecast) => [0, CHIPS].includes(totalChips(forecast)));
}

/** Whether each of these teams has a forecast of ten chips. */
export function forecastsLaid(forecasts: Forecasts, others: readonly TeamId[]): boolean {
  return others.every((team) => totalChips(forecasts[team] ?? {}) === CHIPS);
}

/** A posture's id as words. */
export function postureWord(id: string): string {
  return id.replaceAll('-', ' ');
}

/** The decision as it is sent: without empty reasons, half forecasts or the chosen option among the dropped ones. */
export function decisionToSend(draft: DecisionDraft, option: string) {
  return {
    option,
    rationale: draft.rationale.trim(),
    alternatives: draft.alternatives.filter(({ option: dropped, why }) => dropped !== option && why.trim() !== ''),
    forecasts: Object.fromEntries(Object.entries(draft.forecasts).filter(([, forecast]) => totalChips(forecast) === CHIPS)),
  };
}
