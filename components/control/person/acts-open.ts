import { mayCommit } from '@/lib/game/authority';
import type { GameState, SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';

/** What Control may do in a player's place, in the order it is offered. */
export type ActKind = 'castStraw' | 'commitDecision' | 'withdrawDecision' | 'say' | 'sendCable' | 'askControl' | 'recordDissent' | 'confirmPresence';

/** What this player could do now, and so Control for them. */
export function actsOpen(state: GameState, { id, team, confirmed }: SeatState): ActKind[] {
  const turn = currentTurn(state);
  const running = state.stage === 'running' && turn !== null && team !== null;
  const sealed = running && turn.submitted[team] !== undefined;
  const decides = running && state.phase === 'deliberate' && state.clock.pausedAt === null && mayCommit(state, id);
  const open: [ActKind, boolean][] = [
    ['confirmPresence', state.stage === 'lobby' && !confirmed],
    ['castStraw', running && (state.phase === 'brief' || state.phase === 'deliberate')],
    ['commitDecision', decides && !sealed],
    ['withdrawDecision', decides && sealed],
    ['recordDissent', running && turn.published === null],
    ['say', state.stage !== 'ended'],
    ['sendCable', state.stage !== 'ended'],
    ['askControl', state.stage !== 'ended'],
  ];
  return open.filter(([, may]) => may).map(([kind]) => kind);
}
