import type { SettledRow } from '../adjudication';

/**
 * What decided a value of the board: the scenario's own rules (options, branches, choices that met) by the reading in
 * force; an inject's effect as the scenario gives it; Control's value in place of either; an effect that Control added;
 * or a value that Control put right later.
 */
export const DECIDERS = ['rule', 'inject', 'override', 'added', 'correction'] as const;
export type Decider = (typeof DECIDERS)[number];

/** What decided one effect that was applied. An override that stands decides, wherever the effect came from. */
export function decidedBy({ source, overrides }: Pick<SettledRow, 'source' | 'overrides'>): Exclude<Decider, 'correction'> {
  const last = overrides.at(-1);
  if (last && last.now !== null) return 'override';
  if (source.kind === 'inject') return 'inject';
  return source.kind === 'control' ? 'added' : 'rule';
}
