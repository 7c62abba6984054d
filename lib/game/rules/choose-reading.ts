import { accepted } from '../decided';
import type { ControlRule } from '../rule';
import { overtaken } from '../seen';
import { whileAdjudicating } from '../whereabouts';

/** Control chooses how contested effects are read; its overrides stand. */
export const chooseReading: ControlRule<'chooseReading'> = ({ turn, reading, seen }, state, seat) =>
  whileAdjudicating(state, turn, ({ adjudication }) => {
    const late = overtaken(adjudication?.changes ?? [], seen, seat, { hand: (change) => change.seat, concerns: ({ row }) => row === null });
    if (late) return late;
    return adjudication?.reading === reading ? accepted() : accepted({ audience: 'control', type: 'ReadingChosen', data: { turn, reading, seat } });
  });
