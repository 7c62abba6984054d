import type { TeamId, TurnId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { get } from '@/lib/game/table';
import { currentTurnId } from '@/lib/game/whereabouts';

/** Whether a team's slip of a turn can be entered now, and if not, why: it can be typed already, it comes too early or too late, or a decision is sealed. */
export type SlipStanding = 'open' | 'typing' | 'early' | 'late' | 'sealed';

/** How a slip stands, from Control's view of the game. */
export function slipStanding(state: GameState, turnId: TurnId, team: TeamId): SlipStanding {
  const turn = get(state.turns, turnId);
  if (!turn) return state.stage === 'ended' ? 'late' : 'early';
  if (get(turn.submitted, team)) return 'sealed';
  if (state.stage === 'ended' || currentTurnId(state) !== turnId) return 'late';
  if (state.phase === 'brief') return 'typing';
  return state.phase === 'deliberate' ? 'open' : 'late';
}
