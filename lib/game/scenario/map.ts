import { z } from 'zod';
import { authorId } from './id';

/**
 * Where the capitals lie and what ties them. Labels are the author's; a relation is drawn as a line
 * whose weight follows its indicator.
 */
export const map = z.strictObject({
  places: z.array(z.strictObject({ team: z.string(), name: z.string().min(1), lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })).min(2),
  relations: z
    .array(
      z.strictObject({
        id: authorId,
        between: z.tuple([z.string(), z.string()], { error: 'write two teams, such as [tokyo, seoul]' }),
        name: z.string().min(1),
        kind: z.enum(['alliance', 'estranged']).default('alliance'),
        indicator: z.string(),
      }),
    )
    .default([]),
});
