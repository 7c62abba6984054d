import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { GameId, SeatId } from '../../game/ids';

/** Something that was taken away on request, by places alone: the list itself holds nobody's words. */
export type Erasure =
  /** The name of whoever sat there. */
  | { game: GameId; what: 'name'; seat: SeatId }
  /** The text of the event at this position, if it is the event with this hash. */
  | { game: GameId; what: 'text'; position: number; hash: string }
  /** The words of this annotation. */
  | { game: GameId; what: 'annotation'; id: string };

const id = <P extends string>(prefix: P) => z.templateLiteral([prefix, z.string().min(1)]);
const erasure: z.ZodType<Erasure> = z.union([
  z.strictObject({ game: id('g_'), what: z.literal('name'), seat: id('s_') }),
  z.strictObject({ game: id('g_'), what: z.literal('text'), position: z.int().min(1), hash: z.string() }),
  z.strictObject({ game: id('g_'), what: z.literal('annotation'), id: z.string().min(1) }),
]);

/** Where a data folder, or a folder of backups, keeps its list. */
export function erasureList(folder: string): string {
  return path.join(folder, 'erasures.jsonl');
}

/** What a list says; nothing where there is no list. A last line that was cut off in the writing is left out. */
export function readErasures(file: string): Erasure[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const read = erasure.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

/** Adds to a list what is not on it yet. On disk when this returns. */
export function addErasures(file: string, erasures: readonly Erasure[]): void {
  const known = new Set(readErasures(file).map(key));
  const cutOff = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  const lines = erasures.filter((each) => !known.has(key(each))).map((each) => `${JSON.stringify(each)}\n`);
  if (lines.length === 0) return;
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, (cutOff ? '\n' : '') + lines.join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function key(each: Erasure): string {
  return `${each.game} ${each.what === 'name' ? each.seat : each.what === 'text' ? `${each.position} ${each.hash}` : each.id}`;
}
