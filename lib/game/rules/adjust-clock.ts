import { isTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { whileRunning } from '../whereabouts';

/** Control gives or takes time, from all or from one team, and says so to all. */
export const adjustClock: ControlRule<'adjustClock'> = ({ deltaMs, team }, state, by) =>
  whileRunning(state, () => {
    if (state.clock.endsAt === null) return refused('no-clock');
    if (team !== null && !isTeam(state, team)) return refused('unknown-team', { team });
    return accepted({ audience: 'all', type: 'ClockAdjusted', data: { deltaMs, team, by } });
  });
