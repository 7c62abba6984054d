import { accepted } from '../decided';
import type { ControlRule } from '../rule';
import { seatedPlayer } from '../seating';
import { currentTurnId, untilRecordOpens } from '../whereabouts';

/** Control asks one player for a sign of life; nobody else at the table hears of it. */
export const nudge: ControlRule<'nudge'> = ({ seat }, state, by) =>
  untilRecordOpens(state, () => seatedPlayer(state, seat, () => accepted({ audience: `seat:${seat}`, type: 'Nudged', data: { turn: currentTurnId(state), seat, by } })));
