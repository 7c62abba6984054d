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

/** What the scenario teaches: its claims with their evidence rules, objectives, questions and survey. */
export const teaching = z.strictObject({
  claims: z.array(claim).default([]),
  learning_objectives: z.array(learningObjective).default([]),
  discussion: z.array(discussionQuestion).default([]),
  survey: survey.optional(),
});
