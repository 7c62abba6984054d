import { z } from 'zod';

/*
 * What several kinds of evidence rules are made of: which decisions, whose move, which answer.
 */

export const ids = z.array(z.string()).min(1);

/** How many of the named keys an object has. */
export const has = (value: object, ...keys: string[]): number =>
  keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined).length;

export const EITHER = { error: 'give either any_postures or options, not both and not neither' };

/** Which decisions: with any of the postures, or one of the options; where `none_postures` is given, only those that carry none of these besides. */
export const which = { any_postures: ids.optional(), options: ids.optional(), none_postures: ids.optional() };

export const isEither = (value: object): boolean => has(value, 'any_postures', 'options') === 1;

/** Decisions, whoever's. */
export const decisions = z.strictObject(which).refine(isEither, EITHER);

/** Decisions of one team. */
export const decisionOf = z.strictObject({ team: z.string(), ...which }).refine(isEither, EITHER);

/** A team's move: a decision, or its change of posture. */
const teamMove = z
  .strictObject({ team: z.string(), ...which, changed_posture: z.literal(true).optional() })
  .refine((m) => has(m, 'any_postures', 'options', 'changed_posture') === 1, {
    error: 'with a team give exactly one of: any_postures, options, changed_posture',
  });

/** The world's move: each turn (of `turns`, or of all) whose `moves_by` names any of these non-players. */
const worldMove = z.strictObject({ moves_by: ids, turns: ids.optional() });

export const move = z.union([teamMove, worldMove], { error: 'give either team (with any_postures, options or changed_posture) or moves_by' });

/** What teams answer to a move. `any_postures` and `none_postures` may stand together. */
export const answer = z
  .strictObject({
    teams: ids,
    any_postures: ids.optional(),
    none_postures: ids.optional(),
    changed_posture: z.literal(true).optional(),
    every: z.literal(true).optional(),
  })
  .refine((a) => (a.changed_posture ? has(a, 'any_postures', 'none_postures') === 0 : has(a, 'any_postures', 'none_postures') > 0), {
    error: 'with teams give any_postures, none_postures or both, or changed_posture alone',
  });
