import { accepted, refused } from '../decided';
import { optionsOffered } from '../offers';
import type { PlayerRule } from '../rule';
import { inTurn } from '../whereabouts';

/** A player shows the team what it would choose, or withdraws the vote. */
export const castStraw: PlayerRule<'castStraw'> = ({ turn: turnId, option }, state, { id: seat, team }) =>
  inTurn(state, turnId, ['brief', 'deliberate'], (turn) => {
    if (option !== null && !optionsOffered(turn, team).includes(option)) return refused('unknown-option', { option });
    return accepted({ audience: `team:${team}`, type: 'StrawCast', data: { turn: turnId, team, seat, option } });
  });
