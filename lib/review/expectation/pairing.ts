import type { TeamId, TurnId } from '../../game/ids';
import { scoredCells, type ForecastCell, type PlayedTurn } from './forecast-cells';
import type { Hedging } from './hedging';

/** One turn of one other capital: how surprised it was by the source, and how much it hedged in that turn and in the next. */
export interface PairedPoint {
  turn: TurnId;
  number: number;
  team: TeamId;
  /** How far the source's decision of this turn surprised this team's own forecast, in bits. */
  bits: number;
  /** Its hedging in the same turn, chosen before anything was revealed; null: no decision. */
  same: number | null;
  /** Its hedging in the next turn played, the first chosen after the reveal; null: no decision, or no such turn. */
  next: number | null;
}

/** Surprise laid beside hedging, with what is missing counted. */
export interface Pairing {
  source: TeamId;
  points: PairedPoint[];
  /** How many points have a value for the same turn, and for the next. */
  n: { same: number; next: number };
  /** What could not be a point or lacks its second value, by reason. */
  missing: { noForecast: number; noDecisionOfSource: number; noDecisionSame: number; noDecisionNext: number; noNextTurn: number };
}

/**
 * For each turn and each other capital, the surprise that `source` was to it, beside how much it hedged in that turn and
 * in the next. Two numbers side by side: it says nothing about why.
 */
export function surpriseBesideHedging(cells: readonly ForecastCell[], hedges: readonly Hedging[], turns: readonly PlayedTurn[], source: TeamId): Pairing {
  const ofSource = cells.filter(({ of }) => of === source);
  const hedged = (team: TeamId, turn: TurnId | undefined): number | null => hedges.find((one) => one.team === team)?.turns.find((one) => one.turn === turn)?.value ?? null;
  const points = scoredCells(ofSource).flatMap(({ turn, by: team, bits }) => {
    const at = turns.findIndex(({ id }) => id === turn);
    const number = turns[at]?.number;
    return number === undefined ? [] : [{ turn, number, team, bits, same: hedged(team, turn), next: hedged(team, turns[at + 1]?.id) }];
  });
  const last = turns.at(-1)?.id;
  return {
    source,
    points,
    n: { same: points.filter(({ same }) => same !== null).length, next: points.filter(({ next }) => next !== null).length },
    missing: {
      noForecast: ofSource.filter(({ outcome }) => outcome === 'no-forecast').length,
      noDecisionOfSource: ofSource.filter(({ outcome }) => outcome === 'no-decision').length,
      noDecisionSame: points.filter(({ same }) => same === null).length,
      noDecisionNext: points.filter(({ turn, next }) => next === null && turn !== last).length,
      noNextTurn: points.filter(({ turn }) => turn === last).length,
    },
  };
}
