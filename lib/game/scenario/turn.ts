import { z } from 'zod';
import { authorId } from './id';
import { INJECT_KINDS } from './inject-kind';

export { READINGS } from './reading';

const step = z.number().int().min(-10).max(10);

/** What a choice or an event does to one indicator, and why an expert might say so. */
export const effect = z.strictObject({
  indicator: z.string(),
  change: step,
  why: z.string().min(1),
  /** Where scholars disagree: the change under each reading that differs from `change`, and the claims at issue. */
  contested: z
    .strictObject({ paper: step.optional(), rival: step.optional(), claims: z.array(z.string()).min(1) })
    .refine((c) => c.paper !== undefined || c.rival !== undefined, { error: 'a contested effect gives a paper or a rival value, or both' })
    .optional(),
});
export type Effect = z.infer<typeof effect>;

export const option = z.strictObject({
  id: authorId,
  label: z.string().min(1),
  text: z.string().min(1),
  /** Posture tags; the first is the leading one, against which forecasts are scored. */
  postures: z.array(z.string()).min(1),
  claims: z.array(z.string()).default([]),
  /** A locked option is offered only when a branch unlocks it. */
  locked: z.boolean().default(false),
  effects: z.array(effect),
});
export type Option = z.infer<typeof option>;

/** What one team is given in one turn: its secret brief, the question, and the options. */
export const seatTask = z.strictObject({
  brief: z.string().min(1),
  prompt: z.string().min(1),
  options: z.array(option).min(2),
});
export type TeamTask = z.infer<typeof seatTask>;

/** Minutes per phase; reveal and adjudicate have no clock unless given. */
export const minutes = z.strictObject({
  brief: z.number().positive().optional(),
  deliberate: z.number().positive().optional(),
  reveal: z.number().positive().optional(),
  adjudicate: z.number().positive().optional(),
});
export type Minutes = z.infer<typeof minutes>;

/** What the facilitator may say as each phase opens: read aloud, or in their own words. */
export const script = z.strictObject({
  brief: z.string().min(1).optional(),
  deliberate: z.string().min(1).optional(),
  reveal: z.string().min(1).optional(),
  adjudicate: z.string().min(1).optional(),
});
export type Script = z.infer<typeof script>;

export const turn = z.strictObject({
  id: authorId,
  title: z.string().min(1),
  month: z.number().int(),
  /** Real-world facts (their ids in the README) that stand behind the turn. */
  facts: z.array(z.string()).default([]),
  /** Which non-players move in this turn; evidence rules refer to it. */
  moves_by: z.array(z.string()).default([]),
  situation: z.string().min(1),
  script: script.default({}),
  teams: z.record(z.string(), seatTask),
});
export type Turn = z.infer<typeof turn>;

export const injectKind = z.enum(INJECT_KINDS);

export const inject = z.strictObject({
  id: authorId,
  turn: z.string(),
  /** `all`, or the teams that receive it. */
  to: z.union([z.literal('all'), z.array(z.string()).min(1)], { error: 'write all, or a list of teams such as [tokyo, seoul]' }),
  kind: injectKind,
  /** When it is planned for: so many minutes into a phase; left out, the beginning of the deliberate phase. */
  at: z.strictObject({ phase: z.enum(['brief', 'deliberate', 'reveal']), minute: z.number().nonnegative() }).default({ phase: 'deliberate', minute: 0 }),
  from: z.string().optional(),
  title: z.string().min(1),
  text: z.string().min(1),
  /** What the inject should bring about, for Control's eyes. */
  expected: z.string().optional(),
  /** For Control's eyes. */
  facilitator_note: z.string().optional(),
  effects: z.array(effect).default([]),
  claims: z.array(z.string()).default([]),
});
export type Inject = z.infer<typeof inject>;

/** Effects of two or more choices that meet in one turn, applied after the reveal. */
export const pairRule = z.strictObject({
  id: authorId,
  turn: z.string(),
  when: z.array(z.string()).min(2),
  effects: z.array(effect).min(1),
  claims: z.array(z.string()).default([]),
});
export type PairRule = z.infer<typeof pairRule>;
