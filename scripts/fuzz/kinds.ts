import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { MESSAGES } from '../../lib/server/realtime/messages';
import { arbitraryOf, type Vocabulary } from './arbitrary-of';

/** One kind of thing that may be said over the line. */
export interface FuzzedKind {
  /** `follow`, `command:say` … */
  name: string;
  event: string;
  /** Messages that the line's own schema takes, or nearly. */
  arbitrary(words: Vocabulary): Arbitrary<unknown>;
  /** What the line itself reads it with. */
  schema: z.ZodType;
}

type Definition = { type: string; shape?: Record<string, z.ZodType>; options?: z.ZodType[]; discriminator?: string };
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** Every message that the line has registered; where a field of it chooses among many (a command by its type), each choice counts by itself. */
export function fuzzedKinds(messages: Readonly<Record<string, { schema: z.ZodType }>> = MESSAGES): FuzzedKind[] {
  return Object.entries(messages).flatMap(([event, { schema }]): FuzzedKind[] => {
    const { shape = {} } = definitionOf(schema);
    const chosen = Object.entries(shape).find(([, inner]) => definitionOf(inner).discriminator !== undefined);
    if (!chosen) return [{ name: event, event, schema, arbitrary: (words) => arbitraryOf(schema, words) }];
    const [field, choice] = chosen;
    const { options = [], discriminator = '' } = definitionOf(choice);
    return options.map((option) => ({
      name: `${event}:${nameOf(option, discriminator)}`,
      event,
      schema,
      arbitrary: (words) => fc.record(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, arbitraryOf(key === field ? option : inner, words, key)])), { noNullPrototype: true }),
    }));
  });
}

function nameOf(option: z.ZodType, discriminator: string): string {
  const literal = definitionOf(option).shape?.[discriminator]?._zod.def as unknown as { values?: unknown[] } | undefined;
  return String(literal?.values?.[0]);
}
