import { addressed, unknownTeam } from '../addressees';
import { accepted, refused } from '../decided';
import { plannedInject, release, releaseOf, settledMeanwhile } from '../releasing';
import type { ControlRule } from '../rule';
import { handOf, whereabouts, whileRunning } from '../whereabouts';

/**
 * Control releases an inject of the scenario, to its own addressees or to others, also one that was
 * held, skipped or scheduled. Its effects join this turn's, so it is too late for that once they are proposed.
 */
export const releaseInject: ControlRule<'releaseInject'> = ({ inject: id, to, text = null, why = null, seen }, state, seat, c) =>
  whileRunning(state, (turn) => {
    const inject = plannedInject(c, id);
    if (!inject) return refused('unknown-inject', { inject: id });
    const before = releaseOf(state, id);
    if (before) return refused('inject-already-released', { inject: id, ...handOf(before.seat) });
    const late = settledMeanwhile(state, id, seen, seat);
    if (late) return late;
    if (state.phase === 'adjudicate') return refused('wrong-phase', whereabouts(state));
    const team = unknownTeam(state, to ?? inject.to);
    if (team !== undefined) return refused('unknown-team', { team });
    return accepted(...release(inject, turn.id, { to: addressed(to ?? inject.to), text, why, seat }));
  });
