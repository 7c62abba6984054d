import { z } from 'zod';
import { condition } from './condition';
import { authorId } from './id';

/** A seat's office at the table. */
export const role = z.strictObject({
  id: authorId,
  office: z.string().min(1),
  text: z.string().min(1),
  /** Whether this role may commit the team's decision. */
  commits: z.boolean().default(false),
});

/** A secret aim, dealt to a team at STARTEX and measured at ENDEX. */
export const objective = z.strictObject({ id: authorId, label: z.string().min(1), text: z.string().min(1), measure: condition });

export const team = z.strictObject({
  id: authorId,
  /** Three capital letters shown beside the team's shape. */
  code: z.string().regex(/^[A-Z]{3}$/, { error: 'a team code is three capital letters, such as WAS' }),
  name: z.string().min(1),
  public_aim: z.string().min(1),
  roles: z.array(role).min(1),
  objectives: z.array(objective).default([]),
});

export const indicator = z.strictObject({
  id: authorId,
  name: z.string().min(1),
  text: z.string().min(1),
  min: z.number().int(),
  max: z.number().int(),
  start: z.number().int(),
  /** For each team: 1 where more is good, -1 where less is, 0 or left out where it does not mind. */
  good_for: z.record(z.string(), z.union([z.literal(1), z.literal(0), z.literal(-1)])).default({}),
});
export type Indicator = z.infer<typeof indicator>;

export const posture = z.strictObject({
  id: authorId,
  /** The teams that may be seen to take it. */
  teams: z.array(z.string()).min(1),
  text: z.string().min(1),
  /** Whether the posture prepares to do without the guarantor. */
  hedge: z.boolean().default(false),
});
export type Posture = z.infer<typeof posture>;

/** The first ending whose condition holds is the game's. */
export const ending = z.strictObject({ id: authorId, name: z.string().min(1), text: z.string().min(1), when: condition });
