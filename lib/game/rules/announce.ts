import { addressed, unknownTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { currentTurnId, untilRecordOpens } from '../whereabouts';

/** Control speaks to all or to some teams, from the lobby to the hot wash. */
export const announce: ControlRule<'announce'> = ({ to, text }, state, by, { freshId }) =>
  untilRecordOpens(state, () => {
    const team = unknownTeam(state, to);
    if (team !== undefined) return refused('unknown-team', { team });
    return accepted({ audience: addressed(to), type: 'Announced', data: { turn: currentTurnId(state), announcement: freshId(), text, by } });
  });
