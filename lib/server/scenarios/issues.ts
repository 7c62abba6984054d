import type { z } from 'zod';
import { advice, nearest } from '@/lib/game/scenario/references/nearest';
import { elementAt, valueAt } from './elements';
import { type Path, pathText } from './places';
import { alternatives, keysOf, schemaAt } from './shape';

type Issue = z.core.$ZodIssue;

/** A mistake in the shape of a scenario, in words. */
export interface ShapeProblem {
  path: PropertyKey[];
  /** Whether the key at the path is meant, rather than its value. */
  atKey: boolean;
  message: string;
  /** For a key that does not exist: the path under which it was probably meant. */
  meant?: PropertyKey[];
}

/** Says in plain sentences what zod found: what is wrong, and what to write. `schema` is that of the whole, `data` what was read. */
export function explain(issues: readonly Issue[], schema: unknown, data: unknown): ShapeProblem[] {
  const problems = issues.flatMap((issue) => explainAt(issue, [], schema, data, data));
  // A misspelt key is one mistake: the key it should have been is not also missing.
  const meant = new Set(problems.flatMap((problem) => (problem.meant ? [pathText(problem.meant)] : [])));
  return problems.filter((problem) => problem.atKey || !meant.has(pathText(problem.path)));
}

/** One issue; inside a union, `base` leads to where `schema` and `data` begin. `all` is what was read as a whole. */
function explainAt(issue: Issue, base: Path, schema: unknown, data: unknown, all: unknown): ShapeProblem[] {
  const path = [...base, ...issue.path];
  const value = valueAt(data, issue.path);
  const say = (message: string): ShapeProblem[] => [{ path, atKey: false, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return noSuchKeys(issue.keys, keysOf(schemaAt(schema, issue.path, data)), path, all);
    case 'invalid_union':
      return explainUnion(issue, path, schemaAt(schema, issue.path, data), value, all);
    case 'invalid_type':
      return say(value === undefined ? missing(path, all) : `${name(path, all)} must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${received(value)}${typeHint(issue.expected, value)}`);
    case 'invalid_value':
      if (value === undefined) return say(missing(path, all));
      return say(`${name(path, all)} cannot be ${received(value)}; ${choice(value, issue.values.map(String))}`);
    case 'too_small':
      return say(tooSmall(issue, path, value, all));
    case 'too_big':
      return say(issue.origin === 'string' ? `${name(path, all)}: ${issue.message}` : `${name(path, all)} must be at most ${String(issue.maximum)}, not ${received(value)}`);
    case 'invalid_format':
      return say(`${name(path, all)} cannot be ${received(value)}: ${issue.message}`);
    default:
      return say(`${name(path, all)}: ${issue.message}`);
  }
}

function noSuchKeys(wrong: readonly string[], allowed: string[], path: Path, all: unknown): ShapeProblem[] {
  return wrong.map((key) => ({
    path: [...path, key],
    atKey: true,
    message: `${elementAt(all, path)} has no key ${key}; ${advice(key, allowed, 'keys here')}`,
    meant: [...path, nearest(key, allowed) ?? key],
  }));
}

/** A union is explained by the one alternative whose keys the author used; failing that, by a key that none has, or by its own words. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, schema: unknown, data: unknown, all: unknown): ShapeProblem[] {
  if (data === undefined) return [{ path: [...path], atKey: false, message: missing(path, all) }];
  const options = alternatives(schema);
  const meant = issue.errors
    .map((errors, i) => ({ errors, option: options[i] }))
    .filter(({ errors }) => !errors.some((e) => e.path.length === 0 && (e.code === 'unrecognized_keys' || e.code === 'invalid_type' || e.code === 'invalid_value')));
  const [only, another] = meant;
  if (only && !another) return only.errors.flatMap((inner) => explainAt(inner, path, only.option, data, all));
  const allowed = keysOf(schema);
  const strange = typeof data === 'object' && data !== null ? Object.keys(data).filter((key) => !allowed.includes(key)) : [];
  if (allowed.length > 0 && strange.length > 0 && !Array.isArray(data)) return noSuchKeys(strange, allowed, path, all);
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (kinds.length > 0) {
    return [{ path: [...path], atKey: false, message: `${name(path, all)} cannot be ${received(data)}; ${choice(data, kinds)}` }];
  }
  const words = issue.message === 'Invalid input' ? `cannot be ${received(data)}` : issue.message;
  return [{ path: [...path], atKey: false, message: `${name(path, all)}: ${words}` }];
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function received(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return value.length > 40 ? 'a text' : `the text "${value}"`;
  return String(value);
}

function typeHint(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `; write it in quotes: "${String(value)}"`;
  if (expected === 'array' && typeof value === 'string') return `; write it in brackets: [${value}]`;
  return '';
}

/** `start of indicator usj`: the last step, and the thing it belongs to. */
function name(path: Path, data: unknown): string {
  return elementAt(data, path);
}

function missing(path: Path, data: unknown): string {
  const key = String(path.at(-1) ?? '');
  return `${elementAt(data, path.slice(0, -1))} has no ${key}; add ${key}`;
}

function choice(value: unknown, allowed: string[]): string {
  if (allowed.length === 1) return `write ${allowed[0] ?? ''}`;
  // Of signs such as >= none is nearer than another.
  return /[a-z]/i.test(String(value)) ? advice(String(value), allowed, 'choices') : `the choices are ${allowed.join(', ')}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, path: Path, value: unknown, data: unknown): string {
  if (issue.origin === 'string') return `${name(path, data)} is empty; write something or leave it out`;
  if (issue.origin !== 'array') return `${name(path, data)} must be at least ${String(issue.minimum)}, not ${received(value)}`;
  const entries = Array.isArray(value) ? value.length : 0;
  return `${name(path, data)} has ${entries} of at least ${String(issue.minimum)} ${issue.minimum === 1 ? 'entry' : 'entries'}; add more`;
}
