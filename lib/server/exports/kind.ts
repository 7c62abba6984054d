/** The files that are made from a record, beside the record itself. */
export const EXPORTS = {
  docx: { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { extension: 'csv.zip', mediaType: 'application/zip' },
  xapi: { extension: 'xapi.json', mediaType: 'application/json; charset=utf-8' },
} as const;

export type ExportKind = keyof typeof EXPORTS;

export function isExportKind(text: string): text is ExportKind {
  return Object.hasOwn(EXPORTS, text);
}
