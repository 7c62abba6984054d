import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/** Words that mean something in the game that is played, by the name of the field in which they stand; `''` holds all of them. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  values?: unknown[];
  entries?: Record<string, string>;
  parts?: unknown[];
}

/**
 * Values that a schema takes, or nearly: what it asks of a whole (a refinement) is left to chance. A kind of schema that
 * is not known here is an error, so that nothing new goes untested.
 */
export function arbitraryOf(schema: z.ZodType, words: Vocabulary, field = ''): Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition;
  const within = (inner: z.ZodType | undefined, name = field): Arbitrary<unknown> => arbitraryOf(inner as z.ZodType, words, name);
  switch (definition.type) {
    case 'object':
      return recordOf(definition.shape ?? {}, within);
    case 'record':
      return fc.dictionary(within(definition.keyType, '') as Arbitrary<string>, within(definition.valueType), { maxKeys: 4 });
    case 'array':
      return fc.array(within(definition.element), { minLength: limitsOf(schema).least ?? 0, maxLength: 4 });
    case 'union':
      return fc.oneof(...(definition.options ?? []).map((option) => within(option)));
    case 'nullable':
      return fc.option(within(definition.innerType), { freq: 3 });
    case 'optional':
    case 'default':
    case 'prefault':
      return within(definition.innerType);
    case 'pipe':
      // What is sent is what the first of the two reads; where that only changes it, what the second does.
      return within(definition.in?._zod.def.type === 'transform' ? definition.out : definition.in);
    case 'custom':
      return fc.jsonValue({ maxDepth: 3 });
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(schema);
    case 'string':
    case 'template_literal':
      return textOf(schema, words, field);
    default:
      throw new Error(`the fuzzer does not know schemas of the kind ${definition.type} (${field}): teach it`);
  }
}

function recordOf(shape: Record<string, z.ZodType>, within: (inner: z.ZodType, name: string) => Arbitrary<unknown>): Arbitrary<unknown> {
  const needed = Object.keys(shape).filter((key) => !['optional', 'default', 'prefault'].includes(shape[key]?._zod.def.type ?? ''));
  return fc.record(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, within(inner, key)])), { requiredKeys: needed, noNullPrototype: true });
}

/** What a schema's checks ask for. */
function limitsOf(schema: z.ZodType): { least: number | undefined; most: number | undefined; pattern: RegExp | undefined } {
  const checks = ((schema._zod.def as { checks?: z.core.$ZodCheck[] }).checks ?? []).map(({ _zod: { def } }) => def as { check: string; value?: number; minimum?: number; maximum?: number; pattern?: RegExp });
  const of = <T>(names: string[], read: (check: (typeof checks)[number]) => T | undefined): T | undefined => checks.filter(({ check }) => names.includes(check)).map(read).at(-1);
  return {
    least: of(['greater_than', 'min_length'], ({ value, minimum }) => value ?? minimum),
    most: of(['less_than', 'max_length'], ({ value, maximum }) => value ?? maximum),
    pattern: of(['string_format'], ({ pattern }) => pattern),
  };
}

/** Numbers within the schema's own limits, these above all. */
function numberOf(schema: z.ZodType): Arbitrary<unknown> {
  const { least = -1_000, most = least + 1_000 } = limitsOf(schema);
  return fc.oneof(fc.integer({ min: least, max: most }), fc.constantFrom(least, most));
}

/** Words of the game that the schema takes, those of this field first; else a text of its form, or of any. */
function textOf(schema: z.ZodType, words: Vocabulary, field: string): Arbitrary<unknown> {
  const fits = (found: readonly string[] = []) => found.filter((word) => schema.safeParse(word).success);
  const [own, any] = [fits(words[field]), fits(words[''])];
  const { most = 300, pattern = (schema._zod.def as { type: string }).type === 'template_literal' ? schema._zod.pattern : undefined } = limitsOf(schema);
  const free = () => fc.oneof({ weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: Math.min(most, 60), unit: 'grapheme' }) }, fc.string({ minLength: 1, maxLength: Math.min(most, 60), unit: 'binary' }), fc.constant('x'.repeat(most)));
  const formed = pattern ? fc.stringMatching(new RegExp(pattern.source), { size: 'medium' }) : free();
  return fc.oneof(...(own.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...own) }] : []), ...(any.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...any) }] : []), { weight: 2, arbitrary: formed });
}
