import { z } from 'zod';

/**
 * The name an author gives to a thing: a letter, then letters, digits, hyphens and underscores. Names that every
 * JavaScript object has (`constructor`) are refused, because ids are used as keys.
 */
export const authorId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, { error: 'an id starts with a letter and has letters, digits, hyphens and underscores, such as w1a' })
  .max(40, { error: 'an id has at most 40 characters' })
  .refine((id) => !(id in Object.prototype), { error: 'this word is reserved; choose another id' });
