import { z } from 'zod';
import type { DecisionField } from '../../review/annotations/fields';
import type { WrittenAnnotation } from '../../review/annotations/annotation';

const MOST_TEXT = 4000;
const short = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(MOST_TEXT);
const position = z.number().int().positive();
const field = z.custom<DecisionField>((value) => typeof value === 'string' && /^(brief|prompt|rationale|narrative|teamNarrative|(alternative|dissent):[\w-]{1,60})$/.test(value));
const decision = { turn: short, team: short };
const decisionAnchor = z.strictObject({ to: z.literal('decision'), ...decision });

const content = {
  note: z.strictObject({ text }),
  observation: z.strictObject({ rating: z.literal([1, 2, 3, 4, 5]), text, objective: short.nullable().default(null) }),
  code: z.strictObject({ codes: z.array(short).max(30).transform((all) => [...new Set(all)].sort()) }),
  survey: z.strictObject({ value: z.number().int().min(1).max(11) }),
  answer: z.strictObject({ text, number: z.number().finite().nullable().default(null), share: z.enum(['private', 'team', 'room']) }),
};

/** What an annotation of any kind may say; of which kind it must be, follows from the one that is edited. */
export const annotationContent = z.union([content.note, content.observation, content.code, content.survey, content.answer]);

/** What one may write, kind by kind, as the door takes it. */
export const writtenAnnotation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    anchor: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('moment'), position }),
      decisionAnchor,
      z.strictObject({ to: z.literal('sentence'), ...decision, field, quote: z.string().trim().min(1).max(MOST_TEXT) }),
    ]),
    content: content.note,
  }),
  z.strictObject({
    kind: z.literal('observation'),
    anchor: z.strictObject({ to: z.literal('moments'), positions: z.array(position).min(1).max(50).transform((all) => [...new Set(all)].sort((a, b) => a - b)) }),
    content: content.observation,
  }),
  z.strictObject({
    kind: z.literal('code'),
    anchor: decisionAnchor,
    content: content.code,
  }),
  z.strictObject({
    kind: z.literal('survey'),
    anchor: z.strictObject({ to: z.literal('survey'), item: short, when: z.enum(['before', 'after']) }),
    content: content.survey,
  }),
  z.strictObject({
    kind: z.literal('answer'),
    anchor: z.strictObject({ to: z.literal('step'), step: short, team: short.nullable().default(null) }),
    content: content.answer,
  }),
]) satisfies z.ZodType<WrittenAnnotation>;
