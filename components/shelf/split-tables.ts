const RULE = /^\|(\s*:?-+:?\s*\|)+$/;

/**
 * A markdown text cut at its tables, which plain markdown does not know: texts as they stand, tables
 * as rows of cells, the heading first. A table is a row between bars, a rule below it, and the rows that follow.
 */
export function splitTables(text: string): (string | string[][])[] {
  const parts: (string | string[][])[] = [];
  const lines = text.split(/\r?\n/);
  const isRow = (line: string | undefined): line is string => line !== undefined && /^\|.*\|$/.test(line.trim());
  let plain: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isRow(line) || !RULE.test((lines[at + 1] ?? '').trim())) {
      plain.push(line);
      continue;
    }
    parts.push(plain.join('\n'));
    plain = [];
    const rows = [cellsOf(line)];
    for (at += 2; isRow(lines[at]); at++) rows.push(cellsOf(lines[at] ?? ''));
    at -= 1;
    parts.push(rows);
  }
  return [...parts, plain.join('\n')];
}

function cellsOf(row: string): string[] {
  return row.trim().slice(1, -1).split('|').map((cell) => cell.trim());
}
