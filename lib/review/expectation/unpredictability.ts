import type { TeamId, TurnId } from '../../game/ids';
import { scoredCells, type ForecastCell, type PlayedTurn } from './forecast-cells';
import { meanOf, type Mean } from './mean';

/** How surprising one capital was to the others, in bits. */
export interface Unpredictability {
  team: TeamId;
  /** The mean surprise that it was to those who had forecast it, turn by turn; n of them. */
  turns: ({ turn: TurnId } & Mean)[];
  /** The same over all turns at once; n forecasts. */
  overall: Mean;
}

/** The unpredictability index of each capital: the mean surprise it caused the others. */
export function unpredictability(cells: readonly ForecastCell[], turns: readonly PlayedTurn[], teams: readonly TeamId[]): Unpredictability[] {
  const scored = scoredCells(cells);
  return teams.map((team) => {
    const ofThis = scored.filter(({ of }) => of === team);
    const bits = (turn: TurnId): number[] => ofThis.filter((cell) => cell.turn === turn).map((cell) => cell.bits);
    return { team, turns: turns.map(({ id: turn }) => ({ turn, ...meanOf(bits(turn)) })), overall: meanOf(ofThis.map((cell) => cell.bits)) };
  });
}
