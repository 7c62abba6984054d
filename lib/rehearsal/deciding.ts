import type { DecisionContent } from '../game/commands';
import type { DecisionDraft } from '../game/decision-draft';
import { byLiking, decides } from './choosing';
import { forecasts } from './forecasting';
import type { Mind } from './mind';
import { rationale, whyDropped } from './phrases';

/** A whole decision: the option, reasons, one alternative, and a forecast of each other team. null: nothing was offered. */
export function decision(mind: Mind): DecisionContent | null {
  const option = decides(mind);
  if (!option) return null;
  const dropped = byLiking(mind).find(({ id }) => id !== option.id);
  return {
    option: option.id,
    rationale: rationale(mind, option),
    alternatives: dropped ? [{ option: dropped.id, why: whyDropped(mind, dropped) }] : [],
    forecasts: forecasts(mind),
  };
}

/** A decision of which only the first words stand yet. */
export function begun({ option, rationale: reasons }: DecisionContent): DecisionDraft {
  return { option, rationale: reasons.slice(0, Math.ceil(reasons.length / 3)), alternatives: [], forecasts: {} };
}

/** Whether a draft could be sealed as it stands. */
export function isWhole(draft: DecisionDraft | null): draft is DecisionDraft & { option: string } {
  return draft !== null && draft.option !== null && draft.rationale.trim() !== '';
}
