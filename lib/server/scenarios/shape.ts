import { z } from 'zod';
import { valueAt } from './elements';
import type { Path } from './places';

/** A schema without its wrappers: what optional, default and lazy stand for. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return bare(schema.unwrap());
  return schema;
}

function member(union: z.ZodDiscriminatedUnion, data: unknown): unknown {
  const wanted = valueAt(data, [union.def.discriminator]);
  return union.options.find((option) => {
    const mark = option instanceof z.ZodObject ? option.shape[union.def.discriminator] : undefined;
    return mark instanceof z.ZodLiteral && mark.values.has(wanted as z.core.util.Literal);
  });
}

/** The schema for the value at a path of this data; undefined where there is none. Of alternatives, the first that leads there. */
export function schemaAt(schema: unknown, path: Path, data: unknown): unknown {
  const here = bare(schema);
  if (here instanceof z.ZodDiscriminatedUnion) return schemaAt(member(here, data), path, data);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const inside = valueAt(data, [step]);
  if (here instanceof z.ZodObject) return schemaAt(here.shape[String(step)], rest, inside);
  if (here instanceof z.ZodArray) return schemaAt(here.element, rest, inside);
  if (here instanceof z.ZodRecord) return schemaAt(here.valueType, rest, inside);
  for (const option of alternatives(here)) {
    const there = schemaAt(option, path, data);
    if (there !== undefined) return there;
  }
  return undefined;
}

/** The keys that an object at this place may have, in any of its alternatives; empty where that is not known. */
export function keysOf(schema: unknown): string[] {
  const here = bare(schema);
  if (here instanceof z.ZodObject) return Object.keys(here.shape);
  return [...new Set(alternatives(here).flatMap(keysOf))];
}

/** The alternatives of a union. */
export function alternatives(schema: unknown): readonly unknown[] {
  const here = bare(schema);
  return here instanceof z.ZodUnion ? here.options : [];
}
