import type { GameId } from '../../game/ids';
import type { Phase } from '../../game/phase';
import type { GameState } from '../../game/state';
import { currentTurn } from '../../game/whereabouts';
import type { House, TroupeReport } from '../house';

/** How a rehearsal stands. */
export interface RehearsalReport extends TroupeReport {
  stage: GameState['stage'];
  turn: { number: number; total: number } | null;
  phase: Phase | null;
  recordOpen: boolean;
}

/** null: no such game. */
export async function rehearsalReport({ play, rehearsals }: Pick<House, 'play' | 'rehearsals'>, game: GameId): Promise<RehearsalReport | null> {
  const state = await play.state(game);
  if (!state) return null;
  const turn = currentTurn(state);
  return {
    ...rehearsals.of(game),
    stage: state.stage,
    turn: turn && { number: turn.number, total: state.game?.form.turns ?? turn.number },
    phase: state.phase,
    recordOpen: state.recordOpenedAt !== null,
  };
}
