/** What only a person can write. It is shown as missing, never filled by the program. */
export interface Blank {
  blank: string;
}

/** What stands in a cell of a table, or as one point of a list. */
export type Cell = string | Blank;

/** One piece of a report, whatever it is written on: a page, a sheet of paper, a word processor's file. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** Words of the record or the scenario, as they were written. */
  | { kind: 'quote'; text: string }
  | { kind: 'blank'; text: string }
  | { kind: 'list'; items: Cell[] }
  | { kind: 'facts'; rows: [string, Cell][] }
  | { kind: 'table'; caption: string; columns: string[]; rows: Cell[][] };

/** A chapter of a report. */
export interface Part {
  id: string;
  title: string;
  blocks: Block[];
}

/** An after-action report: its parts in the order in which they are read. */
export interface Report {
  title: string;
  /** Which game, of which scenario and form. */
  subtitle: string;
  /** How it was made, and what the blanks in it mean. */
  preface: string[];
  parts: Part[];
}

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const quote = (text: string): Block => ({ kind: 'quote', text });
export const list = (items: Cell[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
export const factRows = (rows: [string, Cell][]): Block => ({ kind: 'facts', rows });
export const table = (caption: string, columns: string[], rows: Cell[][]): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]);

/** How many places in a report wait for a person's words. */
export function blanksIn(report: Report): number {
  const inCells = (cells: readonly Cell[]): number => cells.filter((cell) => typeof cell !== 'string').length;
  const inBlock = (block: Block): number => {
    switch (block.kind) {
      case 'blank':
        return 1;
      case 'list':
        return inCells(block.items);
      case 'facts':
        return inCells(block.rows.map(([, cell]) => cell));
      case 'table':
        return inCells(block.rows.flat());
      default:
        return 0;
    }
  };
  return report.parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + inBlock(block), 0);
}
