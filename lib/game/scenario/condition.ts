import { z } from 'zod';

/** How two whole numbers are compared. */
export const operator = z.enum(['>=', '<=', '>', '<', '==']);
export type Operator = z.infer<typeof operator>;

const ids = z.array(z.string()).min(1);

/** One indicator against a number, now or as it stood when a turn closed. */
const indicatorIs = z.strictObject({
  id: z.string(),
  op: operator,
  value: z.number().int(),
  at_end_of: z.string().optional(),
});

/** How many of a team's decisions so far carry any of the postures, or how many different ones of them it has used. */
const countOf = z
  .strictObject({
    team: z.string(),
    any_postures: ids.optional(),
    distinct_postures: ids.optional(),
    op: operator,
    n: z.number().int().nonnegative(),
  })
  .refine((c) => (c.any_postures === undefined) !== (c.distinct_postures === undefined), {
    error: 'give either any_postures or distinct_postures, not both and not neither',
  });

/** A decision of one team answered by a decision of another, in the same turn or up to `within` turns later. */
const followedBy = z.strictObject({
  first: z.strictObject({ team: z.string(), any_postures: ids }),
  then: z.strictObject({ teams: ids, any_postures: ids }),
  within: z.number().int().nonnegative(),
});

/** How often a team has taken its most frequent leading posture (the first that an option names). */
const repeatOf = z.strictObject({ team: z.string(), op: operator, n: z.number().int().nonnegative() });

/**
 * A question about the game so far that is either true or false. Branches, secret objectives and
 * endings are all written with it.
 */
export type Condition =
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { chosen: string[] }
  | { indicator: z.infer<typeof indicatorIs> }
  | { count: z.infer<typeof countOf> }
  | { follow: z.infer<typeof followedBy> }
  | { repeat: z.infer<typeof repeatOf> };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ always: z.literal(true) }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      z.strictObject({ chosen: ids }),
      z.strictObject({ indicator: indicatorIs }),
      z.strictObject({ count: countOf }),
      z.strictObject({ follow: followedBy }),
      z.strictObject({ repeat: repeatOf }),
    ],
    { error: 'a condition has exactly one of: always, all, any, not, chosen, indicator, count, follow, repeat' },
  ),
);
