import { timeIsUp } from './clock';
import { accepted, refused } from './decided';
import type { TeamId, TurnId } from './ids';
import type { Refusal } from './refusal';
import type { GameState } from './state';
import { inTurn } from './whereabouts';

/**
 * Why a team's draft of a decision can no longer be changed; null while it can. What a draft holds may
 * stand for the decision that the team missed, so it closes with the time in which the team may commit.
 */
export function draftClosed(state: GameState, team: TeamId, turn: TurnId, now: number): Refusal | null {
  const asked = inTurn(state, turn, ['brief', 'deliberate'], () => (timeIsUp(state, team, now) ? refused('time-is-up') : accepted()));
  return asked.ok ? null : asked.refusal;
}
