import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A regular expression as it stands in a source file. */
export interface FoundRegex {
  /** `lib/x.ts:12`. */
  place: string;
  regex: RegExp;
}

/** Every regular expression literal in the sources under these folders. */
export function regexesIn(folders: readonly string[]): FoundRegex[] {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).sort().flatMap((file) => regexesOf(path.join(folder, file))));
}

function regexesOf(file: string): FoundRegex[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: FoundRegex[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { text } = node;
      const end = text.lastIndexOf('/');
      found.push({ place: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, regex: new RegExp(text.slice(1, end), text.slice(end + 1)) });
    }
    node.forEachChild(look);
  };
  look(source);
  return found;
}

/** Texts of a length that make an expression with this source go back and try again: what it names, over and over, and then something else. */
export function trapsFor({ source }: RegExp, length: number): string[] {
  const named = [...new Set([...source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, '').replace(/[\\^$*+?()[\]{}|]/g, '')])].slice(0, 12);
  const classes = ['a', 'A', '0', ' ', '\n', '\t', '-', '_', '.', '"', '<', '\u200d', '\u00e9', '\u754c'];
  const units = [...new Set([...classes, ...named, ...named.map((sign) => `a${sign}`), ...named.slice(0, 6).map((sign) => ` ${sign}`), 'a ', 'a0', 'ab\n', ...(named.length > 1 ? [named.join('')] : [])])];
  const words = source.match(/[A-Za-z<>/=_-]{2,}/g) ?? [];
  return [...units, ...words].flatMap((unit) => {
    const run = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return [`${run}\u0001`, `${words[0] ?? ''}${run}\u0001`];
  });
}
