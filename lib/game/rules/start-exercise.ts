import { dealtObjectives } from '../dealing';
import { accepted, refused } from '../decided';
import { openTurn } from '../opening';
import { planOfGame } from '../plan';
import type { ControlRule } from '../rule';
import { doneBy } from '../whereabouts';

/** STARTEX: objectives are dealt and the first turn's brief is opened. Somebody must sit at a table. */
export const startExercise: ControlRule<'startExercise'> = (_command, state, by, c) => {
  if (state.stage !== 'lobby') return state.stage === 'ended' ? refused('ended', doneBy(state, 'end')) : refused('already-started', doneBy(state, 'start'));
  if (!Object.values(state.seats).some(({ kind, status }) => kind === 'player' && status === 'seated')) return refused('no-teams-seated');
  const first = planOfGame(c.scenario, state)?.turns[0];
  if (!first) return refused('no-more-turns');
  return accepted({ audience: 'all', type: 'ExerciseStarted', data: { by } }, ...dealtObjectives(state, c), ...openTurn(first, state, by, c));
};
