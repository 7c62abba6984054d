import { valueNow } from '@/lib/game/indicators';
import type { IndicatorId } from '@/lib/game/ids';
import { READINGS, type Reading } from '@/lib/game/scenario/reading';
import type { Adjudication, GameState } from '@/lib/game/state';

/** What an effect changes under one reading; Control's own value goes before any reading's. */
export function changeUnder({ rows, overrides }: Adjudication, row: string, reading: Reading): number {
  return overrides[row]?.now ?? rows.find((candidate) => candidate.row === row)?.change[reading] ?? 0;
}

/** Where each indicator would end under each reading: the rows one after the other, each kept within the indicator's bounds. */
export function outcomes(adjudication: Adjudication, state: GameState): { id: IndicatorId; name: string; now: number; under: Record<Reading, number> }[] {
  return (state.game?.indicators ?? []).map(({ id, name, min, max, start }) => {
    const now = valueNow(state, id) ?? start;
    const end = (reading: Reading): number =>
      adjudication.rows.filter(({ indicator }) => indicator === id).reduce((value, { row }) => Math.min(max, Math.max(min, value + changeUnder(adjudication, row, reading))), now);
    const [standard, paper, rival] = READINGS.map(end);
    return { id, name, now, under: { default: standard ?? now, paper: paper ?? now, rival: rival ?? now } };
  });
}
