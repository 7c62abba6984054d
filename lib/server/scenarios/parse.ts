import { LineCounter, parseDocument } from 'yaml';
import type { Scenario } from '@/lib/game/scenario';
import { checkReferences } from '@/lib/game/scenario/references';
import { scenario as schema } from '@/lib/game/scenario/scenario';
import { canonical } from '@/lib/record/canonical';
import { wellFormed } from '../play/well-formed';
import { sha256 } from '../sha256';
import { explain } from './issues';
import { lineNestedTooDeep } from './nesting';
import { type Path, firstAlias, pathText, placeAt, placeOf } from './places';
import { explainSyntax } from './syntax';

/** The largest scenario file. Plan B, with six turns for three teams, takes 154 KiB; the rest is room for a larger one. */
export const MAX_BYTES = 256 * 1024;

/** More mistakes than this are not listed: the first ones explain most of the rest. */
const MAX_PROBLEMS = 50;

/** Something wrong with a scenario file: where, and in words what to do. */
export interface FileProblem {
  line: number;
  column: number;
  /** As a programmer would write it: `turns[0].teams.tokyo.brief`. */
  path: string;
  message: string;
}

/** What a file holds. `hash` names the version: SHA-256 of its canonical JSON, so that another text is another version. */
export type ParsedScenario =
  | { ok: true; scenario: Scenario; hash: string; canonicalJson: string; warnings: FileProblem[] }
  | { ok: false; problems: FileProblem[] };

const TOO_DEEP = 'the file is nested too deeply to read; flatten it';

const refuse = (message: string, line = 1): ParsedScenario => ({ ok: false, problems: [{ line, column: 1, path: '', message }] });

/**
 * Reads a scenario file. A hostile file can keep this busy for half a minute: text from outside goes
 * through `parseScenarioSafely`.
 */
export function parseScenario(text: string): ParsedScenario {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) return refuse(`the file has ${Math.ceil(bytes / 1024)} KiB and may have ${MAX_BYTES / 1024}; shorten the texts or split the scenario`);
  const tooDeep = lineNestedTooDeep(text);
  if (tooDeep !== null) return refuse(TOO_DEEP, tooDeep);
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) return refuse(TOO_DEEP);
    throw error;
  }
}

function read(text: string): ParsedScenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (path: Path, message: string, atKey = false): FileProblem => ({ ...placeOf(document, lines, path, atKey), path: pathText(path), message });

  const syntax = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS);
  if (syntax.length > 0) {
    return { ok: false, problems: inOrder(syntax.map((error) => ({ ...placeAt(lines, error.pos[0]), path: '', message: explainSyntax(error) }))) };
  }

  const alias = firstAlias(document);
  if (alias !== undefined) {
    const message = 'a scenario repeats nothing by reference (*name); write the part out, or put quotes around a text that begins with *';
    return { ok: false, problems: [{ ...placeAt(lines, alias), path: '', message }] };
  }

  const data: unknown = wellFormed(document.toJS() as unknown);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refuse('a scenario file starts with keys, such as format: plan-b-scenario/1');
  }
  const shaped = schema.safeParse(data);
  if (!shaped.success) {
    const wrong = explain(shaped.error.issues.slice(0, MAX_PROBLEMS), schema, data);
    return { ok: false, problems: inOrder(wrong.map((problem) => place(problem.path, problem.message, problem.atKey))) };
  }

  const found = checkReferences(shaped.data);
  const listed = (severity: 'error' | 'warning') =>
    inOrder(found.filter((problem) => problem.severity === severity).slice(0, MAX_PROBLEMS).map((problem) => place(problem.path, problem.message)));
  const problems = listed('error');
  if (problems.length > 0) return { ok: false, problems };

  const canonicalJson = canonical(shaped.data);
  return { ok: true, scenario: shaped.data, hash: sha256(canonicalJson), canonicalJson, warnings: listed('warning') };
}

const inOrder = (problems: FileProblem[]) => problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_PROBLEMS);
