import { mayCommit } from '../authority';
import { timeIsUp } from '../clock';
import { accepted, refused } from '../decided';
import type { PlayerRule } from '../rule';
import { get } from '../table';
import { doneBy, inTurn } from '../whereabouts';

/** A player takes the team's decision back before the reveal; all see that a seal was broken, not whose hand or what it held. */
export const withdrawDecision: PlayerRule<'withdrawDecision'> = ({ turn: turnId }, state, { id: seat, team }, { now }) =>
  inTurn(state, turnId, ['deliberate'], (turn) => {
    if (state.clock.pausedAt !== null) return refused('paused', doneBy(state, 'pause'));
    if (!mayCommit(state, seat)) return refused('not-yours-to-do', { needs: 'commit-right' });
    const submitted = get(turn.submitted, team);
    if (!submitted) return refused('not-sealed');
    if (timeIsUp(state, team, now)) return refused('time-is-up');
    return accepted(
      { audience: `team:${team}`, type: 'DecisionWithdrawn', data: { turn: turnId, team, seat } },
      { audience: 'all', type: 'SealBroken', data: { turn: turnId, team, seal: submitted.seal } },
    );
  });
