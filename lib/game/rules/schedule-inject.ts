import { addressed, unknownTeam } from '../addressees';
import type { Circumstances } from '../circumstances';
import { accepted, refused, type Decided } from '../decided';
import type { TurnId } from '../ids';
import { PHASES, type Phase } from '../phase';
import { planOfGame } from '../plan';
import { plannedInject, releaseOf, settledMeanwhile } from '../releasing';
import type { ControlRule } from '../rule';
import type { GameState } from '../state';
import { currentTurnId, handOf, whereabouts, whileRunning } from '../whereabouts';

/**
 * Control sets the clock to release an inject, in this turn or in one to come. A new time replaces the old one; a
 * moment of this phase that is past releases it at once.
 */
export const scheduleInject: ControlRule<'scheduleInject'> = ({ inject: id, turn: asked, phase, minute, to, text = null, why = null, seen }, state, seat, c) =>
  whileRunning(state, (current) => {
    const inject = plannedInject(c, id);
    if (!inject) return refused('unknown-inject', { inject: id });
    const before = releaseOf(state, id);
    if (before) return refused('inject-already-released', { inject: id, ...handOf(before.seat) });
    const late = settledMeanwhile(state, id, seen, seat);
    if (late) return late;
    const team = unknownTeam(state, to ?? inject.to);
    if (team !== undefined) return refused('unknown-team', { team });
    const turn = asked ?? current.id;
    const audience = addressed(to ?? inject.to);
    return notToCome(state, turn, phase, c) ?? accepted({ audience: 'control', type: 'InjectScheduled', data: { turn, inject: id, phase, minute, to: audience, text, why, seat } });
  });

/** The refusal for a phase that is over, or that this game does not have; null when it is now or to come. */
function notToCome(state: GameState, turn: TurnId, phase: Phase, { scenario }: Circumstances): (Decided & { ok: false }) | null {
  const turns = planOfGame(scenario, state)?.turns.map(({ id }) => id) ?? [];
  const away = turns.indexOf(turn) - turns.indexOf(currentTurnId(state) ?? '');
  if (!turns.includes(turn)) return { ok: false, refusal: { code: 'unknown-turn', about: { turn } } };
  if (away > 0 || (away === 0 && state.phase !== null && PHASES.indexOf(phase) >= PHASES.indexOf(state.phase))) return null;
  return { ok: false, refusal: { code: 'too-late-to-schedule', about: whereabouts(state) } };
}
