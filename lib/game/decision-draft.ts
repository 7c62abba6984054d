import type { Alternative, Forecasts } from './events';
import type { OptionId } from './ids';

/** A decision in the making: everything may still be missing. Not an event; kept by the server and the browser. */
export interface DecisionDraft {
  option: OptionId | null;
  rationale: string;
  alternatives: Alternative[];
  forecasts: Forecasts;
}
