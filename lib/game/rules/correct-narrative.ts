import { isTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { untilRecordOpens } from '../whereabouts';

/** Control puts right what was told of a turn, to all or to one team; Control keeps what stood there, and why. */
export const correctNarrative: ControlRule<'correctNarrative'> = ({ turn: turnId, team, text, why }, state, seat) =>
  untilRecordOpens(state, () => {
    const turn = get(state.turns, turnId);
    if (team !== null && !isTeam(state, team)) return refused('unknown-team', { team });
    if (turn?.published == null) return refused('adjudication-unpublished', { turn: turnId });
    const was = (team === null ? turn.narrative : get(turn.teamNarratives, team)) ?? '';
    if (was === text) return accepted();
    return accepted(
      { audience: 'control', type: 'NarrativeRevised', data: { turn: turnId, team, was, now: text, why, seat } },
      { audience: team === null ? 'all' : `team:${team}`, type: 'NarrativeCorrected', data: { turn: turnId, team, text } },
    );
  });
