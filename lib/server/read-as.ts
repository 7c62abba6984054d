import type { z } from 'zod';

/**
 * What a schema makes of something from outside; never throws. Zod compares the `length` of whatever has one with what
 * a text may have, and in JSON from outside that may be a tower of lists, which cannot be compared: that is a wrong form too.
 */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): { success: true; data: z.infer<S> } | { success: false; error: Pick<z.ZodError, 'issues'> } {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return { success: false, error: { issues: [] } };
  }
}
