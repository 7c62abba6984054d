import type { Say } from '../material';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** What each column of each sheet means. */
export function codeBook(sheets: readonly Sheet[], say: Say): Sheet {
  const lines = sheets.flatMap(({ id, about, columns }) => columns.map(({ title, meaning }) => ({ id, about, title, meaning })));
  return sheetOf<(typeof lines)[number]>('codebook', [
    ['sheet', ({ id }) => id],
    ['row', ({ about }) => about],
    ['column', ({ title }) => title],
    ['meaning', ({ meaning }) => meaning],
  ], lines, say);
}
