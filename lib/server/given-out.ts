import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a stranger needs to check a record without this program: the very files of `docs/`, by the names that they have there. */
const GIVEN_OUT: Readonly<Record<string, string>> = {
  'verify-record.mjs': 'text/javascript; charset=utf-8',
  'record-format.md': 'text/markdown; charset=utf-8',
};

/** One of these files with its media type; null for any other name. */
export async function givenOut(name: string): Promise<{ text: string; mediaType: string } | null> {
  const mediaType = Object.hasOwn(GIVEN_OUT, name) ? GIVEN_OUT[name] : undefined;
  return mediaType === undefined ? null : { text: await readFile(path.resolve('docs', name), 'utf8'), mediaType };
}
