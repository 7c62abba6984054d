import { accepted, refused } from '../decided';
import type { TurnId } from '../ids';
import type { ControlRule } from '../rule';
import type { GameState, Rfi } from '../state';
import { handOf, untilRecordOpens } from '../whereabouts';

/** Control answers a question once: to the team that asked, or to all, who then read the question too. */
export const answerRfi: ControlRule<'answerRfi'> = ({ rfi: id, answer, toAll }, state, by) =>
  untilRecordOpens(state, () => {
    const found = findRfi(state, id);
    if (!found || found.rfi.team === null) return refused('unknown-rfi', { rfi: id });
    if (found.rfi.answer !== null) return refused('rfi-already-answered', { rfi: id, ...handOf(found.rfi.by) });
    const { turn, rfi } = found;
    const audience = toAll ? 'all' : (`team:${rfi.team}` as const);
    return accepted({ audience, type: 'RfiAnswered', data: { turn, rfi: rfi.id, question: rfi.question, answer, toAll, by } });
  });

function findRfi(state: GameState, id: string): { turn: TurnId | null; rfi: Rfi } | null {
  const inLobby = state.lobby.rfis.find((rfi) => rfi.id === id);
  if (inLobby) return { turn: null, rfi: inLobby };
  for (const turn of Object.values(state.turns)) {
    const rfi = turn.rfis.find((asked) => asked.id === id);
    if (rfi) return { turn: turn.id, rfi };
  }
  return null;
}
