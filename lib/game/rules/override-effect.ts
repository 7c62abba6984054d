import { standingChange } from '../applying';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { overtaken } from '../seen';
import { get } from '../table';
import { whileAdjudicating } from '../whereabouts';

/** Control sets its own value over a row's, or takes it back, and says why. */
export const overrideEffect: ControlRule<'overrideEffect'> = ({ turn, row, change: now, why, seen }, state, seat) =>
  whileAdjudicating(state, turn, ({ adjudication }) => {
    const was = adjudication && standingChange(adjudication, row);
    if (adjudication === null || was === null) return refused('unknown-effect', { row });
    const late = overtaken(adjudication.changes, seen, seat, { hand: (change) => change.seat, concerns: (change) => change.row === row });
    if (late) return late;
    if (now === null && !get(adjudication.overrides, row)) return accepted();
    return accepted({ audience: 'control', type: 'EffectOverridden', data: { turn, row, was, now, why, seat } });
  });
