import { DECIDERS, type Decider } from './decided-by';

/** How much one decider decided: effects, and the steps by which they moved the board, up or down. */
export interface Share {
  by: Decider;
  effects: number;
  steps: number;
}

/** One effect as it counts. */
export interface Counted {
  by: Decider;
  change: number;
}

/** The share of each decider, all of them always named. */
export function sharesOf(counted: readonly Counted[]): Share[] {
  return DECIDERS.map((by) => {
    const own = counted.filter((one) => one.by === by);
    return { by, effects: own.length, steps: own.reduce((sum, { change }) => sum + Math.abs(change), 0) };
  });
}

/** What is shared out: the sum over all deciders. */
export function totalOf(shares: readonly Share[]): Omit<Share, 'by'> {
  return { effects: shares.reduce((sum, { effects }) => sum + effects, 0), steps: shares.reduce((sum, { steps }) => sum + steps, 0) };
}
