import type { Circumstances } from '../circumstances';
import { accepted, refused, type Decided } from '../decided';
import { openPhase, openTurn } from '../opening';
import { planOfGame } from '../plan';
import { proposeEffects } from '../proposing';
import { revealDecisions } from '../revealing';
import type { SeatId } from '../ids';
import type { ControlRule } from '../rule';
import type { GameState, TurnState } from '../state';
import { doneBy, movedOn, whereabouts, whileRunning } from '../whereabouts';

/** Control goes on to the next phase, or to the next turn's brief once this turn's adjudication is published. */
export const openNext: ControlRule<'openNext'> = ({ from }, state, by, c) =>
  whileRunning(state, (turn) => {
    if (from.turn !== turn.id || from.phase !== state.phase) return refused('stale', movedOn(state));
    if (state.clock.pausedAt !== null) return refused('paused', doneBy(state, 'pause'));
    switch (state.phase) {
      case 'brief':
        return accepted(openPhase(turn.id, 'deliberate', state, by, c));
      case 'deliberate':
        return accepted(...revealDecisions(turn, state, c), openPhase(turn.id, 'reveal', state, by, c));
      case 'reveal':
        return accepted(openPhase(turn.id, 'adjudicate', state, by, c), proposal(turn, state, c));
      case 'adjudicate':
        return nextTurn(turn, state, by, c);
      case null:
        return refused('wrong-phase', whereabouts(state));
    }
  });

function proposal(turn: TurnState, state: GameState, c: Circumstances) {
  const reading = state.game?.settings.reading ?? 'default';
  return { audience: 'control', type: 'EffectsProposed', data: { turn: turn.id, rows: proposeEffects(turn, state, c), reading } } as const;
}

function nextTurn(turn: TurnState, state: GameState, by: SeatId, c: Circumstances): Decided {
  if (turn.published === null) return refused('adjudication-unpublished', { turn: turn.id });
  const next = planOfGame(c.scenario, state)?.turns[turn.number];
  return next ? accepted(...openTurn(next, state, by, c)) : refused('no-more-turns');
}
