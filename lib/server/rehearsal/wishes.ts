import { z } from 'zod';
import { PACES, type Pace } from '../../rehearsal/pace';
import { TEMPERAMENTS } from '../../rehearsal/temperament';
import type { RehearsalWishes } from '../house';

export const pace = z.enum(Object.keys(PACES) as [Pace, ...Pace[]]);
/** As a reader can write it down: a whole number. */
const seed = z.int().min(0).max(999_999_999);

/** What a page may wish for in a rehearsal; left alone, all temperaments at a person's pace, without a Control. */
export const rehearsalWishes = z.strictObject({
  temperaments: z.array(z.enum(TEMPERAMENTS)).max(TEMPERAMENTS.length).default([]),
  pace: pace.default('normal'),
  seed: seed.default(1),
  control: z.boolean().default(false),
}) satisfies z.ZodType<RehearsalWishes>;
