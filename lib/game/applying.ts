import type { Circumstances } from './circumstances';
import type { EffectRow } from './events';
import type { IndicatorId } from './ids';
import { valueNow } from './indicators';
import type { Adjudication, GameState } from './state';
import { get, tableOf } from './table';

interface Applied {
  applied: { row: string; change: number }[];
  before: Record<IndicatorId, number>;
  after: Record<IndicatorId, number>;
}

/** What a row changes as it stands: Control's own value, else the one of the chosen reading. */
export function standingChange({ rows, reading, overrides }: Adjudication, name: string): number | null {
  const row: EffectRow | undefined = rows.find((candidate) => candidate.row === name);
  return row ? (get(overrides, name)?.now ?? row.change[reading]) : null;
}

/** Applies the rows one after the other; after each, an indicator stays within its bounds. */
export function applyEffects(adjudication: Adjudication, state: GameState, { scenario }: Circumstances): Applied {
  const ids = scenario.indicators.map(({ id }) => id);
  const before = tableOf(ids, (id) => valueNow(state, id) ?? 0);
  const values = new Map(Object.entries(before));
  const bounds = new Map(scenario.indicators.map(({ id, min, max }) => [id, { min, max }]));
  const applied = adjudication.rows.map(({ row, indicator }) => {
    const change = standingChange(adjudication, row) ?? 0;
    const { min, max } = bounds.get(indicator) ?? { min: 0, max: 0 };
    values.set(indicator, Math.min(max, Math.max(min, (values.get(indicator) ?? 0) + change)));
    return { row, change };
  });
  return { applied, before, after: tableOf(ids, (id) => values.get(id) ?? 0) };
}
