import { z } from 'zod';
import { branch } from './branch';
import { authorId } from './id';
import { minutes, script } from './turn';

/** One turn of a form: a turn of the scenario, with what this form says differently. */
export const formTurn = z.strictObject({
  id: authorId,
  /** The scenario turn whose briefs, prompts, options, pair rules and injects are used. */
  uses: z.string(),
  month: z.number().int().optional(),
  title: z.string().optional(),
  situation: z.string().optional(),
  script: script.optional(),
  minutes: minutes.optional(),
});

/** A way to play the scenario: long or short, with its own branches and timetable. */
export const form = z.strictObject({
  id: authorId,
  name: z.string().min(1),
  minutes: z.number().int().positive(),
  note: z.string().optional(),
  turns: z.array(formTurn).min(1),
  phase_minutes: minutes,
  /** What the facilitator may say before STARTEX, and at ENDEX. */
  script: z.strictObject({ opening: z.string().min(1).optional(), closing: z.string().min(1).optional() }).default({}),
  branches: z.array(branch).default([]),
  /** Timetables for the room: minute and what happens. */
  schedules: z
    .array(z.strictObject({ minutes: z.number().int().positive(), steps: z.array(z.strictObject({ minute: z.number().int().nonnegative(), what: z.string() })) }))
    .default([]),
});
export type Form = z.infer<typeof form>;
