import { z } from 'zod';
import { condition } from './condition';
import { authorId } from './id';
import { effect } from './turn';

/** What a branch changes for one team in one later turn. */
export const branchChange = z.strictObject({
  turn: z.string(),
  team: z.string(),
  add_brief: z.string().optional(),
  prompt: z.string().optional(),
  unlock: z.array(z.string()).min(1).optional(),
  modify_option: z
    .strictObject({ id: z.string(), effects_add: z.array(effect).default([]), effects_replace: z.array(effect).default([]) })
    .optional(),
  effects: z.array(effect).default([]),
});
export type BranchChange = z.infer<typeof branchChange>;

/** A consequence of earlier turns, decided when the turn it changes is opened. */
export const branch = z.strictObject({
  id: authorId,
  when: condition,
  unless: condition.optional(),
  then: z.array(branchChange).min(1),
  claims: z.array(z.string()).default([]),
});
export type Branch = z.infer<typeof branch>;
