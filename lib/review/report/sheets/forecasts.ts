import { confidence, mostLikely, readForecast, type ForecastLine } from '../../../game/forecast';
import { forecastCells, type ForecastCell } from '../../expectation/forecast-cells';
import { ofType } from '../../select';
import type { Material, Say } from '../material';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** One row for each revealed turn and ordered pair of teams: what the one had expected of the other, and what came. */
export function forecastsSheet({ facts }: Material, say: Say): Sheet {
  const numbers = numbersOf(facts);
  return sheetOf<ForecastCell>('forecasts', [
    ['turn', ({ turn }) => numbers.get(turn) ?? null],
    ['turnId', ({ turn }) => turn],
    ['by', ({ by }) => by],
    ['of', ({ of }) => of],
    ['outcome', ({ outcome }) => outcome],
    ['chips', ({ forecast }) => (forecast === null ? null : readForecast(forecast).map(({ posture, chips }) => `${posture} ${chips}`).join(', '))],
    ['mostLikely', ({ forecast }) => (forecast === null ? null : mostLikely(forecast).join(' '))],
    ['confidence', ({ forecast }) => (forecast === null ? null : confidence(forecast))],
    ['came', ({ fact }) => fact?.leading ?? null],
    ['option', ({ fact }) => fact?.option.id ?? null],
    ['hit', (cell) => (cell.outcome === 'scored' ? cell.chips : null)],
    ['brier', (cell) => (cell.outcome === 'scored' ? rounded(cell.brier) : null)],
    ['bits', (cell) => (cell.outcome === 'scored' ? rounded(cell.bits) : null)],
  ], forecastCells(facts), say);
}

/** The same chip by chip, for those who compute: one row for each posture with chips on it. */
export function chipsSheet({ facts }: Material, say: Say): Sheet {
  const numbers = numbersOf(facts);
  const chips = forecastCells(facts).flatMap((cell) => (cell.forecast === null ? [] : readForecast(cell.forecast).map((line) => ({ cell, line }))));
  return sheetOf<{ cell: ForecastCell; line: ForecastLine }>('chips', [
    ['turn', ({ cell }) => numbers.get(cell.turn) ?? null],
    ['by', ({ cell }) => cell.by],
    ['of', ({ cell }) => cell.of],
    ['posture', ({ line }) => line.posture],
    ['chips', ({ line }) => line.chips],
    ['came', ({ cell, line }) => (cell.fact === null ? null : cell.fact.leading === line.posture ? 1 : 0)],
  ], chips, say);
}

function numbersOf(facts: Material['facts']): Map<string, number> {
  return new Map(ofType(facts, 'TurnOpened').map(({ data }) => [data.turn, data.number]));
}

/** Six places are more than a score of ten chips holds. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
