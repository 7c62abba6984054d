import { addressed, unknownTeam } from '../addressees';
import { accepted, refused } from '../decided';
import { PHASES } from '../phase';
import { plannedInject, releaseOf } from '../releasing';
import type { ControlRule } from '../rule';
import { handOf, whereabouts, whileRunning } from '../whereabouts';

/** Control sets the clock to release an inject in this turn. A new time replaces the old one; a moment that is past releases it at once. */
export const scheduleInject: ControlRule<'scheduleInject'> = ({ inject: id, phase, minute, to, text = null, why = null }, state, seat, c) =>
  whileRunning(state, (turn) => {
    const inject = plannedInject(c, id);
    if (!inject) return refused('unknown-inject', { inject: id });
    const before = releaseOf(state, id);
    if (before) return refused('inject-already-released', { inject: id, ...handOf(before.seat) });
    const team = unknownTeam(state, to ?? inject.to);
    if (team !== undefined) return refused('unknown-team', { team });
    if (state.phase === null || PHASES.indexOf(phase) < PHASES.indexOf(state.phase)) return refused('too-late-to-schedule', whereabouts(state));
    const audience = addressed(to ?? inject.to);
    return accepted({ audience: 'control', type: 'InjectScheduled', data: { turn: turn.id, inject: id, phase, minute, to: audience, text, why, seat } });
  });
