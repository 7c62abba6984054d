import { z } from 'zod';
import { evidenceRule } from './evidence';
import { authorId } from './id';

/**
 * Whose proposition it is: the paper's own (as far as it could be read), its publisher's framing of
 * it, its authors' in other work, or a rival's.
 */
export const claimOrigin = z.enum(['seed-paper', 'seed-npec', 'authors-elsewhere', 'rival']);

/** One thing that would count for or against a claim, as a rule over the record and in words. */
const evidence = z.strictObject({ rule: evidenceRule, text: z.string().min(1) });

/** A proposition of the paper or of its rivals, with what in a game would speak for and against it. */
export const claim = z.strictObject({
  id: authorId,
  origin: claimOrigin,
  /** Where it stands: a paragraph, an abstract, a page. */
  where: z.string().min(1),
  text: z.string().min(1),
  for: z.array(evidence).min(1),
  against: z.array(evidence).min(1),
});
