import type { IndicatorFacts, Trend } from '../game/events';
import type { TurnId } from '../game/ids';
import { ofType, type Facts } from './select';

/** One indicator at the end of each turn played. */
export interface IndicatorHistory {
  indicator: IndicatorFacts;
  /** The start, then one point per turn, as Control put it right where it did; value is null where the reader knows only the direction. */
  points: { turn: TurnId | null; number: number; title: string | null; value: number | null; trend: Trend | null; position: number }[];
}

/** How each indicator went, as far as these facts tell: exact for Control or an open record, directions otherwise. */
export function indicatorHistory(facts: Facts): IndicatorHistory[] {
  const opened = ofType(facts, 'GameOpened')[0];
  if (!opened) return [];
  const turns = ofType(facts, 'TurnOpened');
  const applied = ofType(facts, 'EffectsApplied');
  const published = ofType(facts, 'IndicatorsPublished');
  const corrected = ofType(facts, 'IndicatorCorrected');
  const toldAnew = ofType(facts, 'CorrectionPublished');
  return opened.data.indicators.map((indicator) => ({
    indicator,
    points: [
      { turn: null, number: 0, title: null, value: indicator.start, trend: null, position: opened.position },
      ...turns.flatMap(({ data: turn }) => {
        const exact = applied.find(({ data }) => data.turn === turn.turn);
        const told = published.find(({ data }) => data.turn === turn.turn);
        const fact = exact ?? told;
        if (!fact) return [];
        const isOfThis = ({ data }: { data: { turn: TurnId; indicator: string } }): boolean => data.turn === turn.turn && data.indicator === indicator.id;
        const line = toldAnew.findLast(isOfThis)?.data ?? told?.data.indicators.find(({ id }) => id === indicator.id);
        return [{ turn: turn.turn, number: turn.number, title: turn.title, value: corrected.findLast(isOfThis)?.data.now ?? exact?.data.after[indicator.id] ?? line?.value ?? null, trend: line?.trend ?? null, position: fact.position }];
      }),
    ],
  }));
}
