import { accepted, refused } from '../decided';
import { optionsOffered } from '../offers';
import { PHASES } from '../phase';
import type { PlayerRule } from '../rule';
import { inTurn } from '../whereabouts';

/** A player puts an objection on record, named or not, until the turn's adjudication is published. */
export const recordDissent: PlayerRule<'recordDissent'> = ({ turn: turnId, option, text, anonymous }, state, { id, team }, { freshId }) =>
  inTurn(state, turnId, PHASES, (turn) => {
    if (turn.published !== null) return refused('already-published', { turn: turnId });
    if (option !== null && !optionsOffered(turn, team).includes(option)) return refused('unknown-option', { option });
    const data = { turn: turnId, team, dissent: freshId(), seat: anonymous ? null : id, option, text };
    return accepted({ audience: `team:${team}`, type: 'DissentRecorded', data });
  });
