import type { Material, Voice } from '../material';
import { decisionsSheet } from './decisions';
import { chipsSheet, forecastsSheet } from './forecasts';
import { sheetOf } from './make-sheet';
import { messagesSheet } from './messages';
import { mselSheet } from './msel';
import type { Sheet } from './sheet';

/** The data of a game as sheets: what was decided, foreseen, planned and said, and a code book that says what each column means. */
export function sheetsOf(material: Material, voice: Voice): Sheet[] {
  const sheets = [decisionsSheet(material, voice), forecastsSheet(material, voice.say), chipsSheet(material, voice.say), mselSheet(material, voice.say), messagesSheet(material, voice)];
  return [...sheets, codeBook(sheets, voice)];
}

function codeBook(sheets: readonly Sheet[], { say }: Voice): Sheet {
  const lines = sheets.flatMap(({ id, about, columns }) => columns.map(({ title, meaning }) => ({ id, about, title, meaning })));
  return sheetOf<(typeof lines)[number]>('codebook', [
    ['sheet', ({ id }) => id],
    ['row', ({ about }) => about],
    ['column', ({ title }) => title],
    ['meaning', ({ meaning }) => meaning],
  ], lines, say);
}
