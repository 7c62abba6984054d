import { accepted } from '../decided';
import type { PlayerRule } from '../rule';
import { currentTurnId, untilRecordOpens } from '../whereabouts';

/** A player speaks to the own team, from the lobby to the hot wash, paused or not. */
export const say: PlayerRule<'say'> = ({ text }, state, { id: seat, team }, { freshId }) =>
  untilRecordOpens(state, () =>
    accepted({ audience: `team:${team}`, type: 'TalkSaid', data: { turn: currentTurnId(state), talk: freshId(), team, seat, text } }),
  );
