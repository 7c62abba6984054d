import { accepted } from '../decided';
import type { ControlRule } from '../rule';
import { whileAdjudicating } from '../whereabouts';

/** Control chooses how contested effects are read; its overrides stand. */
export const chooseReading: ControlRule<'chooseReading'> = ({ turn, reading }, state, seat) =>
  whileAdjudicating(state, turn, ({ adjudication }) =>
    adjudication?.reading === reading ? accepted() : accepted({ audience: 'control', type: 'ReadingChosen', data: { turn, reading, seat } }),
  );
