import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import type { Sheet, Value } from '@/lib/review/report/sheets/sheet';
import { xmlSafe } from './xml-safe';

/**
 * What a spreadsheet may take for the beginning of a formula, also after spaces of any kind or in full width. Programs
 * that split a cell at its line breaks begin anew on each line.
 */
const BEGINS = /^[\s\p{Z}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^\t/u;
const LATER_LINE = /(?<=[\n\r\u2028\u2029])(?=(?:(?![\n\r\u2028\u2029])[\s\p{Z}\p{Cf}])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\t)/gu;

/** A text that no spreadsheet computes: an apostrophe stands before each line that begins like a formula. */
export function formulaSafe(text: string): string {
  const safe = xmlSafe(text);
  return (BEGINS.test(safe) ? "'" : '') + safe.replace(LATER_LINE, "'");
}

/** One sheet as CSV (RFC 4180), with the mark by which spreadsheets know that it is UTF-8. */
export function csvOf({ columns, rows }: Sheet): string {
  const safe = (value: Value): Value => (typeof value === 'string' ? formulaSafe(value) : value);
  return stringify([columns.map(({ title }) => safe(title)), ...rows.map((row) => row.map(safe))], { bom: true, quoted_string: true, record_delimiter: 'windows' });
}

/** No archive knows of an earlier day. */
const EARLIEST = Date.UTC(1980, 0, 2);

/** All sheets as CSV files in one archive; `at` is the time that its files bear. */
export function zipOf(sheets: readonly Sheet[], at: number): Uint8Array {
  return zipSync(Object.fromEntries(sheets.map((sheet) => [`${sheet.id}.csv`, strToU8(csvOf(sheet))])), { mtime: Math.max(at, EARLIEST), level: 6 });
}
