import type { Game } from '@/lib/client/game';
import type { Exchange } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';

const questions = ({ rfis }: Exchange) => rfis;

/** What the team columns show of the game. What teams say to each other is no part of it. */
export function watchTeams({ state, people }: Game): readonly unknown[] {
  const { game, stage, phase, clock, seats, nudges, order, lobby, turns } = state;
  const turn = currentTurn(state);
  const now = turn && [turn.opened, turn.straws, turn.pens, turn.briefs, turn.submitted, turn.seals, turn.revealed, turn.dissents, turn.slips];
  return [game, stage, phase, clock, seats, nudges, order, people, questions(lobby), ...Object.values(turns).map(questions), ...(now ?? [])];
}
