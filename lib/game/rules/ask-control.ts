import { accepted } from '../decided';
import type { PlayerRule } from '../rule';
import { currentTurnId, untilRecordOpens } from '../whereabouts';

/** A player asks Control something; the own team reads it. */
export const askControl: PlayerRule<'askControl'> = ({ text }, state, { id: seat, team }, { freshId }) =>
  untilRecordOpens(state, () =>
    accepted({ audience: `team:${team}`, type: 'RfiAsked', data: { turn: currentTurnId(state), rfi: freshId(), team, seat, text } }),
  );
