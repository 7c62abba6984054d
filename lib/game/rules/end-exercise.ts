import { accepted } from '../decided';
import { endingOf, finalIndicators, scoredObjectives } from '../ending';
import type { ControlRule } from '../rule';
import { whileRunning } from '../whereabouts';

/** ENDEX, early or after the last turn. Effects that were never published are not applied. Objectives are told to all. */
export const endExercise: ControlRule<'endExercise'> = (_command, state, by, { scenario, head }) =>
  whileRunning(state, () =>
    accepted(
      { audience: 'all', type: 'ExerciseEnded', data: { ending: endingOf(scenario, state), indicators: finalIndicators(scenario, state), head, by } },
      ...scoredObjectives(scenario, state),
    ),
  );
