import { isTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { overtaken } from '../seen';
import { movedOn, whileRunning } from '../whereabouts';

/** Control gives or takes time, from all or from one team, and says so to all. */
export const adjustClock: ControlRule<'adjustClock'> = ({ deltaMs, team, seen }, state, by) =>
  whileRunning(state, (turn) => {
    if (seen && (seen.turn !== turn.id || seen.phase !== state.phase)) return refused('stale', movedOn(state));
    if (state.clock.endsAt === null) return refused('no-clock');
    if (team !== null && !isTeam(state, team)) return refused('unknown-team', { team });
    const late = overtaken(state.clock.bends, seen?.bends, by, { hand: (bend) => bend.by, concerns: (bend) => bend.team === null || team === null || bend.team === team });
    if (late) return late;
    return accepted({ audience: 'all', type: 'ClockAdjusted', data: { deltaMs, team, by } });
  });
