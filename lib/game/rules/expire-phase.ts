import { lastEnd } from '../clock';
import { accepted, refused } from '../decided';
import type { SystemRule } from '../rule';
import { inTurn, whereabouts } from '../whereabouts';

/** In a game that locks, the deliberate phase expires when the last team's time has run out. */
export const expirePhase: SystemRule<'expirePhase'> = ({ turn, phase }, state, { now }) =>
  inTurn(state, turn, ['deliberate'], () => {
    if (phase !== state.phase) return refused('stale', whereabouts(state));
    if (state.clock.pausedAt !== null) return refused('paused');
    if (state.clock.expired) return refused('time-is-up');
    const end = lastEnd(state.clock);
    if (end === null) return refused('no-clock');
    if (state.game?.settings.onExpiry !== 'lock' || end > now) return refused('time-not-up');
    return accepted({ audience: 'all', type: 'PhaseExpired', data: { turn, phase } });
  });
