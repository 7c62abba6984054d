import { z } from 'zod';
import type { Scenario } from '../../game/scenario';
import { get } from '../../game/table';
import type { GameSummary } from '../../review/comparison/game-summary';

/** What is kept of an imported game for comparing: all but what it is called here. */
export type KeptSummary = Omit<GameSummary, 'label' | 'cohort'>;

const id = z.string().max(80);
const count = z.number().int().nonnegative();
const mean = z.strictObject({ value: z.number().nullable(), n: count });
const kept = z.strictObject({
  form: id,
  ended: z.boolean(),
  rehearsed: z.boolean(),
  decisions: z.array(z.strictObject({ uses: id, team: id, option: id.nullable(), sealedAfter: count.nullable(), dissents: count })).max(500),
  indicators: z.record(id, z.number()).nullable(),
  ending: id.nullable(),
  allies: z.array(z.strictObject({ team: id, surprise: mean, hedging: mean })).max(20),
}) satisfies z.ZodType<KeptSummary>;

/**
 * A summary that speaks of this scenario alone; null: it does not. The chain of a record proves its order, not that the
 * program wrote it, so everything that a chart would draw is held against the scenario.
 */
export function summaryFor(scenario: Scenario, value: unknown): KeptSummary | null {
  const parsed = kept.safeParse(value);
  return parsed.success && fits(parsed.data, scenario) ? parsed.data : null;
}

function fits({ form, ended, decisions, indicators, ending, allies }: KeptSummary, scenario: Scenario): boolean {
  const isOffered = ({ uses, team, option }: KeptSummary['decisions'][number]): boolean => {
    const task = get(scenario.turns.find((turn) => turn.id === uses)?.teams ?? {}, team);
    return task !== undefined && (option === null || task.options.some((offered) => offered.id === option));
  };
  const once = new Set(decisions.map(({ uses, team }) => JSON.stringify([uses, team]))).size === decisions.length;
  // All of them or none: a table has a column for each game.
  const shown = indicators === null || scenario.indicators.every(({ id: known, min, max }) => {
    const value = get(indicators, known);
    return value !== undefined && value >= min && value <= max;
  });
  const isAlly = ({ team, surprise, hedging }: KeptSummary['allies'][number]): boolean =>
    scenario.teams.some((known) => known.id === team) && (surprise.value ?? 0) >= 0 && (surprise.value ?? 0) < 64 && (hedging.value ?? 0) >= 0 && (hedging.value ?? 0) <= 1;
  return (
    scenario.forms.some((known) => known.id === form) && once && decisions.every(isOffered) && allies.every(isAlly) &&
    shown && Object.keys(indicators ?? {}).length <= scenario.indicators.length && (indicators !== null || !ended) &&
    (ending === null || scenario.endings.some((known) => known.id === ending))
  );
}
