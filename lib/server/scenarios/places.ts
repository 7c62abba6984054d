import { type Document, type LineCounter, type Node, isCollection, isMap, isScalar, isSeq, visit } from 'yaml';

/** A place in the text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** From the top of the scenario to a value. */
export type Path = readonly PropertyKey[];

/** The text of a path, as a programmer would write it: `turns[0].teams.tokyo.brief`. */
export function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');
}

/**
 * Where the thing at a path stands: a plain value at the value, a list or group at the key that
 * holds it (or at its own first word in a list). A path that leads nowhere stands at the last step
 * that exists. `atKey` asks for the key itself.
 */
export function placeOf(document: Document, lines: LineCounter, path: Path, atKey = false): Place {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const wantsKey = (atKey && i === path.length - 1) || isCollection(pair.value);
      node = pair.value;
      offset = startOf(wantsKey ? pair.key : pair.value) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return placeAt(lines, offset);
}

/** The place of a character, counted from 0. */
export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Where the text first repeats a part by reference (`*name`), counted from 0 in characters. */
export function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      offset = startOf(node);
      return visit.BREAK;
    },
  });
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
