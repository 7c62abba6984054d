import { nextStep } from '@/components/seat/next-step';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { OWN, SEATS } from './practice-scenario';

/** What the coach speaks of. The receipt belongs to the seal. */
export const PRACTICE_STEPS = ['brief', 'talk', 'vote', 'write', 'forecast', 'seal', 'reveal'] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number] | 'receipt';

/** Where the player is in the practice, from what the seat knows and its draft: the coach and the seat's own next step never disagree. */
export function practiceStep(state: GameState, draft: DecisionDraft, now: number): PracticeStep {
  const turn = currentTurn(state);
  if (state.phase === 'brief') return turn?.talk.length === 0 ? 'brief' : 'talk';
  if (state.phase !== 'deliberate') return 'reveal';
  const next = nextStep(state, { id: SEATS.me, team: OWN }, draft, now, 'decide');
  if (next.kind === 'sealed') return 'receipt';
  return next.kind === 'do' && (next.key === 'vote' || next.key === 'write' || next.key === 'forecast') ? next.key : 'seal';
}

/** Which of the seven it is, from 1. */
export function stepNumber(step: PracticeStep): number {
  return PRACTICE_STEPS.indexOf(step === 'receipt' ? 'seal' : step) + 1;
}
