import type { Forecast, OptionText, RecordedEvent, TeamFacts } from '../../game/events';
import { CHIPS, chipsOn, totalChips } from '../../game/forecast';
import type { PostureId, TeamId, TurnId } from '../../game/ids';
import { ofType, type Facts } from '../select';
import { brier, surprise } from './score';

/** A turn whose decisions were revealed. */
export interface PlayedTurn {
  id: TurnId;
  number: number;
  title: string;
}

/** What a capital did: its option, the postures of it, and the first of them, against which forecasts are scored. */
export interface Fact {
  option: OptionText;
  postures: PostureId[];
  leading: PostureId;
}

interface Cell {
  turn: TurnId;
  /** Who expected. */
  by: TeamId;
  /** Of whom. */
  of: TeamId;
}

/** A forecast that met a fact. */
export interface ScoredCell extends Cell {
  outcome: 'scored';
  forecast: Forecast;
  fact: Fact;
  /** Chips of ten that lay on what came. */
  chips: number;
  brier: number;
  /** Surprise, in bits. */
  bits: number;
}

/** Nothing to score: the other made no decision, or this one laid no forecast of it. */
export interface EmptyCell extends Cell {
  outcome: 'no-decision' | 'no-forecast';
  forecast: Forecast | null;
  fact: Fact | null;
}

export type ForecastCell = ScoredCell | EmptyCell;

/** The turns of which decisions were revealed, in the order played. */
export function revealedTurns(facts: Facts): PlayedTurn[] {
  const revealed = new Set(ofType(facts, 'DecisionRevealed').map(({ data }) => data.turn));
  return ofType(facts, 'TurnOpened').flatMap(({ data: { turn: id, number, title } }) => (revealed.has(id) ? [{ id, number, title }] : []));
}

/** One cell for each revealed turn and ordered pair of capitals: what the one had expected of the other against what came. */
export function forecastCells(facts: Facts): ForecastCell[] {
  const teams = ofType(facts, 'GameOpened')[0]?.data.teams ?? [];
  const reveals = ofType(facts, 'DecisionRevealed');
  return revealedTurns(facts).flatMap(({ id: turn }) => {
    const ofTurn = reveals.filter(({ data }) => data.turn === turn);
    return teams.flatMap((by) => teams.filter((of) => of !== by).map((of) => cellOf({ turn, by: by.id, of: of.id }, of, ofTurn)));
  });
}

function cellOf(cell: Cell, { postures }: TeamFacts, reveals: readonly RecordedEvent<'DecisionRevealed'>[]): ForecastCell {
  const told = reveals.find(({ data }) => data.team === cell.by)?.data.forecasts[cell.of];
  const forecast = told && totalChips(told) > 0 ? told : null;
  const fact = factOf(reveals.find(({ data }) => data.team === cell.of)?.data);
  if (!fact) return { ...cell, outcome: 'no-decision', forecast, fact };
  const scored = forecast && { forecast, fact: fact.leading, postures };
  const [error, bits, share] = scored ? [brier(scored), surprise(scored), chipsOn(scored.forecast, scored.fact)] : [null, null, null];
  if (!forecast || error === null || bits === null || share === null) return { ...cell, outcome: 'no-forecast', forecast: null, fact };
  return { ...cell, outcome: 'scored', forecast, fact, chips: Math.round(share * CHIPS), brier: error, bits };
}

/** What a team was seen to do; null: no decision. */
export function factOf(revealed: RecordedEvent<'DecisionRevealed'>['data'] | undefined): Fact | null {
  const leading = revealed?.postures[0];
  return revealed?.option && leading !== undefined ? { option: revealed.option, postures: revealed.postures, leading } : null;
}

/** The cells in which a forecast met a fact. */
export function scoredCells(cells: readonly ForecastCell[]): ScoredCell[] {
  return cells.filter((cell) => cell.outcome === 'scored');
}
