import type { Material, Voice } from '../material';
import { answersSheet } from './answers';
import { codeBook } from './code-book';
import { codesSheet } from './codes';
import { decisionsSheet } from './decisions';
import { effectsSheet } from './effects';
import { exposureSheet } from './exposure';
import { chipsSheet, forecastsSheet } from './forecasts';
import { messagesSheet } from './messages';
import { mselSheet } from './msel';
import type { Sheet } from './sheet';
import { surveySheet } from './survey';

/** The data of a game as sheets: what was decided, foreseen, planned, said, sent and opened, what came of it, what people added, and a code book that says what each column means. */
export function sheetsOf(material: Material, voice: Voice): Sheet[] {
  const { say } = voice;
  const sheets = [
    decisionsSheet(material, voice), forecastsSheet(material, say), chipsSheet(material, say), mselSheet(material, say), messagesSheet(material, voice),
    exposureSheet(material, voice), effectsSheet(material, say), surveySheet(material, voice), codesSheet(material, voice), answersSheet(material, voice),
  ];
  return [...sheets, codeBook(sheets, say)];
}
