import { accepted, refused } from '../decided';
import type { NewEvent, RecordedEvent } from '../events';
import type { ControlRule } from '../rule';
import type { GameState } from '../state';
import { get } from '../table';
import { cutsFor, type Cut } from '../withholding';

/**
 * On somebody's request Control takes texts out of the record for good, at any time: each with all that repeats it.
 * Control keeps what stays of each fact and why; those who were told the text are told that it is gone.
 */
export const withhold: ControlRule<'withhold'> = ({ positions, why }, state, by, { record = [] }) => {
  const cuts = cutsFor(record, positions);
  if (cuts.length === 0) return refused('nothing-to-withhold');
  if (cuts.some(({ fact }) => isNeeded(fact, state))) return refused('too-early-to-withhold');
  const remains = Object.fromEntries(cuts.map(({ fact, remains }) => [fact.position, remains]));
  return accepted(
    { audience: 'control', type: 'Withheld', data: { positions: cuts.map(({ fact }) => fact.position), remains, why, by } },
    ...cuts.map((cut): NewEvent => ({ audience: cut.fact.audience, type: 'TextWithheld', data: { ...placeOf(cut), by } })),
  );
};

/** Where the text was, in words of those who were told it. */
function placeOf({ fact: { type, number, data } }: Cut) {
  const turn = 'turn' in data ? data.turn : null;
  const team = 'team' in data ? data.team : null;
  return { of: type, number, turn, team };
}

/** Whether the game still waits to tell this: a decision until its reveal, a scheduled text until it comes out. */
function isNeeded(fact: RecordedEvent, state: GameState): boolean {
  if (fact.type === 'DecisionSubmitted') return state.stage === 'running' && get(get(state.turns, fact.data.turn)?.revealed ?? {}, fact.data.team) === undefined;
  return fact.type === 'InjectScheduled' && get(state.msel, fact.data.inject)?.status === 'scheduled';
}
