import { mayCommit } from '../authority';
import { checkDecision } from '../checking';
import { timeIsUp } from '../clock';
import { accepted, refused } from '../decided';
import { submit } from '../deciding';
import type { PlayerRule } from '../rule';
import { get } from '../table';
import { doneBy, inTurn } from '../whereabouts';

/** A player commits the team's decision: the team gets it whole, with its receipt; all get the seal. */
export const commitDecision: PlayerRule<'commitDecision'> = ({ turn: turnId, decision }, state, { id: seat, team }, c) =>
  inTurn(state, turnId, ['deliberate'], (turn) => {
    if (state.clock.pausedAt !== null) return refused('paused', doneBy(state, 'pause'));
    if (!mayCommit(state, seat)) return refused('not-yours-to-do', { needs: 'commit-right' });
    if (get(turn.submitted, team)) return refused('already-sealed');
    if (timeIsUp(state, team, c.now)) return refused('time-is-up');
    const checked = checkDecision(decision, turn, team, state);
    if (!checked.ok) return checked;
    const data = submit(turnId, team, { seat, origin: 'committed' }, checked.content, c);
    return accepted(
      { audience: `team:${team}`, type: 'DecisionSubmitted', data },
      { audience: 'all', type: 'DecisionSealed', data: { turn: turnId, team, number: state.seals + 1, seal: data.seal } },
    );
  });
