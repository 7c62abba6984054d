import type { Scenario } from '../../game/scenario';
import { ofType, type Facts } from '../select';
import { forecastCells, revealedTurns, scoredCells, type ForecastCell, type PlayedTurn } from './forecast-cells';
import { hedging, hedgingMarks, type Hedging } from './hedging';
import { meanOf, type Mean } from './mean';
import { unpredictability, type Unpredictability } from './unpredictability';

/** What a game's forecasts and hedges come to, as far as its reader may know. Formulas and units: docs/measures.md. */
export interface Expectation {
  turns: PlayedTurn[];
  cells: ForecastCell[];
  unpredictability: Unpredictability[];
  /** null without the scenario, which alone says which postures hedge. */
  hedging: Hedging[] | null;
  /** Over all forecasts that met a fact. */
  brier: Mean;
  surprise: Mean;
  /** What was left out of all means. */
  missing: { noForecast: number; noDecision: number };
}

/** Expectation and surprise of one game, from its record or what a reader may see of it. Give the scenario only to who may read the whole record. */
export function expectationOf(facts: Facts, scenario: Scenario | null): Expectation {
  const teams = (ofType(facts, 'GameOpened')[0]?.data.teams ?? []).map(({ id }) => id);
  const turns = revealedTurns(facts);
  const cells = forecastCells(facts);
  const scored = scoredCells(cells);
  const count = (outcome: ForecastCell['outcome']): number => cells.filter((cell) => cell.outcome === outcome).length;
  return {
    turns,
    cells,
    unpredictability: unpredictability(cells, turns, teams),
    hedging: scenario && hedging(facts, hedgingMarks(scenario), teams),
    brier: meanOf(scored.map((cell) => cell.brier)),
    surprise: meanOf(scored.map((cell) => cell.bits)),
    missing: { noForecast: count('no-forecast'), noDecision: count('no-decision') },
  };
}
