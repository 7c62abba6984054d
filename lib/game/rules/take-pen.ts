import { accepted, refused } from '../decided';
import type { PlayerRule } from '../rule';
import { get } from '../table';
import { inTurn } from '../whereabouts';

/** A player takes over the writing of the team's draft. */
export const takePen: PlayerRule<'takePen'> = ({ turn: turnId }, state, { id: seat, team }) =>
  inTurn(state, turnId, ['brief', 'deliberate'], (turn) => {
    if (get(turn.pens, team)?.at(-1)?.seat === seat) return refused('pen-already-yours');
    return accepted({ audience: `team:${team}`, type: 'PenTaken', data: { turn: turnId, team, seat } });
  });
