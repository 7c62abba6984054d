import type { ClaimId } from '@/lib/game/ids';
import type { Scenario } from '@/lib/game/scenario';

/** A claim as Control reads it beside an effect that turns on it. */
export interface ClaimText {
  id: ClaimId;
  text: string;
  /** Whose proposition it is, and where it stands. */
  origin: 'seed-paper' | 'seed-npec' | 'authors-elsewhere' | 'rival';
  where: string;
}

/** The claims of a scenario by their texts, without what would count for and against them. For Control only. */
export function claimTexts(scenario: Scenario): ClaimText[] {
  return (scenario.teaching?.claims ?? []).map(({ id, text, origin, where }) => ({ id, text, origin, where }));
}
