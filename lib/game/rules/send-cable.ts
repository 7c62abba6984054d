import { unknownTeam } from '../addressees';
import { teamsAudience } from '../audience';
import { accepted, refused } from '../decided';
import type { PlayerRule } from '../rule';
import { currentTurnId, doneBy } from '../whereabouts';

/** A player writes to other teams for the own team; only those teams and Control read it. Diplomacy ends with ENDEX. */
export const sendCable: PlayerRule<'sendCable'> = ({ to: addressees, text }, state, { id: seat, team: from }, { freshId }) => {
  if (state.stage === 'ended') return refused('ended', doneBy(state, 'end'));
  const to = [...new Set(addressees)].sort();
  if (to.includes(from)) return refused('cable-to-self');
  const team = unknownTeam(state, to);
  if (team !== undefined) return refused('unknown-team', { team });
  const data = { turn: currentTurnId(state), cable: freshId(), from, to, seat, text };
  return accepted({ audience: teamsAudience([from, ...to]), type: 'CableSent', data });
};
