import { z } from 'zod';
import { claim } from './claim';
import { authorId } from './id';

export const learningObjective = z.strictObject({ id: authorId, text: z.string().min(1), claims: z.array(z.string()).default([]) });
export const discussionQuestion = z.strictObject({ id: authorId, ask: z.string().min(1), claims: z.array(z.string()).default([]) });
export const survey = z.strictObject({
  scale: z.string().min(1),
  items: z
    .array(z.strictObject({ id: authorId, text: z.string().min(1), claims: z.array(z.string()).default([]), learning_objectives: z.array(z.string()).default([]), kind: z.string().optional() }))
    .min(1),
});
/** A reason that coders look for in what teams wrote: what counts as it and what does not, so that two of them mean the same. */
export const reasonCode = z.strictObject({ id: authorId, text: z.string().min(1), claims: z.array(z.string()).default([]) });

/** What the scenario teaches: its claims with their evidence rules, objectives, questions, survey, and the codes of reasons. */
export const teaching = z.strictObject({
  claims: z.array(claim).default([]),
  learning_objectives: z.array(learningObjective).default([]),
  discussion: z.array(discussionQuestion).default([]),
  survey: survey.optional(),
  codes: z.array(reasonCode).default([]),
});
