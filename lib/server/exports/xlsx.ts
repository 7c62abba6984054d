import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, Value } from '@/lib/review/report/sheets/sheet';
import { xmlSafe } from './xml-safe';

/** What a cell of a spreadsheet holds at most. */
const MOST = 32_767;
const CUT = ' […]';

/** The sheets as one workbook: texts as texts, never as formulas; the first row stays in sight. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ title, columns, rows }) => ({
      sheet: sheetName(title),
      stickyRowsCount: 1,
      columns: columns.map((_, at) => ({ width: widthOf(rows.map((row) => row[at] ?? null)) })),
      data: [columns.map((column): Cell => ({ value: cellText(column.title), type: String, fontWeight: 'bold' })), ...rows.map((row) => row.map(cell))],
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

function cell(value: Value): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: cellText(value), type: String, alignVertical: 'top', wrap: value.length > 40 };
}

/** In a workbook `_x0041_` would be read as the letter A, so its underscore is written out. */
export function cellText(value: string): string {
  const safe = xmlSafe(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return safe.length <= MOST ? safe : `${safe.slice(0, MOST - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}

/** Names of sheets hold 31 characters, and some signs not. */
function sheetName(title: string): string {
  return xmlSafe(title).replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function widthOf(values: readonly Value[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? '').length), 0);
  return Math.min(60, Math.max(12, longest + 2));
}
