import type { GameId } from '@/lib/game/ids';
import type { Scenario } from '@/lib/game/scenario';
import { linesOf } from '@/lib/record/verify';
import { reportOf } from '@/lib/review/report/report';
import { sheetsOf } from '@/lib/review/report/sheets/sheets';
import { zipOf } from './csv';
import { docxOf } from './docx';
import { htmlOf } from './html';
import type { ExportKind } from './kind';
import { materialOf, type Beside } from './material';
import { voiceOf } from './voice';
import { statementsOf } from './xapi';
import { xlsxOf } from './xlsx';

/** What a file is to be made of. */
export interface Order {
  kind: ExportKind;
  game: GameId;
  scenario: Scenario;
  /** The time zone of whoever reads it. */
  zone: string;
  /** Where this installation is found, for addresses in the file. */
  origin: string;
  /** What its reader may read beside the record. */
  beside: Beside;
}

/** Makes a file from an exported record. For a PDF it is the page that a browser then prints. `step` is told what it comes to. */
export async function writeExport(record: string, order: Order, step: (to: 'checking' | 'writing') => void): Promise<Uint8Array> {
  step('checking');
  const material = materialOf(linesOf(record), order.scenario, order.beside);
  step('writing');
  const voice = voiceOf(order.zone);
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  switch (order.kind) {
    case 'docx':
      return docxOf(reportOf(material, voice));
    case 'pdf':
      return text(htmlOf(reportOf(material, voice)));
    case 'xlsx':
      return xlsxOf(sheetsOf(material, voice));
    case 'csv':
      return zipOf(sheetsOf(material, voice), material.facts.at(-1)?.at ?? 0);
    case 'xapi':
      return text(`${JSON.stringify(statementsOf(material.facts, order.game, order.origin), null, 1)}\n`);
  }
}
