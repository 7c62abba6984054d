import type { Circumstances } from '../circumstances';
import { accepted, refused, type Decided } from '../decided';
import { openPhase, openTurn } from '../opening';
import { planOfGame } from '../plan';
import { proposeEffects } from '../proposing';
import { revealDecisions } from '../revealing';
import type { ControlRule } from '../rule';
import type { GameState, TurnState } from '../state';
import { whereabouts, whileRunning } from '../whereabouts';

/** Control goes on to the next phase, or to the next turn's brief once this turn's adjudication is published. */
export const openNext: ControlRule<'openNext'> = ({ from }, state, _seat, c) =>
  whileRunning(state, (turn) => {
    if (from.turn !== turn.id || from.phase !== state.phase) return refused('stale', whereabouts(state));
    if (state.clock.pausedAt !== null) return refused('paused');
    switch (state.phase) {
      case 'brief':
        return accepted(openPhase(turn.id, 'deliberate', state, c));
      case 'deliberate':
        return accepted(...revealDecisions(turn, state, c), openPhase(turn.id, 'reveal', state, c));
      case 'reveal':
        return accepted(openPhase(turn.id, 'adjudicate', state, c), proposal(turn, state, c));
      case 'adjudicate':
        return nextTurn(turn, state, c);
      case null:
        return refused('wrong-phase', whereabouts(state));
    }
  });

function proposal(turn: TurnState, state: GameState, c: Circumstances) {
  const reading = state.game?.settings.reading ?? 'default';
  return { audience: 'control', type: 'EffectsProposed', data: { turn: turn.id, rows: proposeEffects(turn, state, c), reading } } as const;
}

function nextTurn(turn: TurnState, state: GameState, c: Circumstances): Decided {
  if (turn.published === null) return refused('adjudication-unpublished', { turn: turn.id });
  const next = planOfGame(c.scenario, state)?.turns[turn.number];
  return next ? accepted(...openTurn(next, state, c)) : refused('no-more-turns');
}
