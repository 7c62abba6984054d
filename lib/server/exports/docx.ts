import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType,
  type IParagraphOptions, type IRunOptions,
} from 'docx';
import type { Block, Cell, Report } from '@/lib/review/report/block';
import { isRightToLeft, xmlSafe } from './xml-safe';

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBBB0' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const FULL = { size: 100, type: WidthType.PERCENTAGE };

/** A report as a word processor's file: real headings, repeated table heads, blanks marked for whoever fills them. */
export async function docxOf(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: xmlSafe(report.title),
    creator: 'Plan B',
    styles: STYLES,
    sections: [{ footers: { default: footer(report) }, children: [...front(report), ...report.parts.flatMap(({ title, blocks }) => [words(title, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }), ...blocks.flatMap(written)])] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function front({ title, subtitle, preface }: Report): Paragraph[] {
  return [words(title, { heading: HeadingLevel.TITLE }), words(subtitle, { style: 'Subtitle' }), ...preface.map((text) => words(text))];
}

function footer({ title }: Report): Footer {
  const numbers = new TextRun({ children: ['   ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, style: 'Small', children: [...runs(title), numbers] })] });
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [words(block.text, { heading: HEADINGS[block.level], keepNext: true })];
    case 'paragraph':
      return [words(block.text)];
    case 'quote':
      return block.text.split(/\n{2,}/).map((text) => words(text, { style: 'IntenseQuote' }));
    case 'blank':
      return [point({ blank: block.text })];
    case 'list':
      return block.items.map((item) => point(item, { bullet: { level: 0 } }));
    case 'facts':
      // A few lines are one thing to fill in, and stay on one page.
      return [grid(block.rows.map(([name, cell], at) => row([name, cell], { headFirst: true, keepNext: block.rows.length < 5 && at < block.rows.length - 1 })), [28, 72]), gap()];
    case 'table': {
      const head = row(block.columns, { head: true });
      return [words(block.caption, { style: 'Caption', keepNext: true }), grid([head, ...block.rows.map((cells) => row(cells))], sharesOf([block.columns, ...block.rows])), gap()];
    }
  }
}

/** Twentieths of a point between the margins of a sheet. */
const SHEET = 9_000;

function grid(rows: TableRow[], shares: number[]): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return new Table({ rows, width: FULL, borders: BORDERS, columnWidths: shares.map((share) => Math.round((share / whole) * SHEET)) });
}

/** Columns as wide as what stands in them asks for; long texts wrap, and short words need not. */
function sharesOf(rows: readonly (readonly Cell[])[]): number[] {
  const columns = rows[0]?.map((_, at) => rows.map((cells) => cells[at] ?? '')) ?? [];
  return columns.map((cells) => Math.min(36, Math.max(11, ...cells.map((cell) => (typeof cell === 'string' ? Math.max(...cell.split('\n').map((line) => line.length)) : 14)))));
}

function row(cells: readonly Cell[], { head = false, headFirst = false, keepNext = false } = {}): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map((cell, at) => {
      const strong = head || (headFirst && at === 0);
      return new TableCell({
        children: [point(cell, { style: 'Cell', keepNext: keepNext || head }, strong)],
        margins: { top: 50, bottom: 50, left: 90, right: 90 },
        ...(strong && { shading: { type: ShadingType.CLEAR, fill: 'F2EEE4' } }),
      });
    }),
  });
}

function point(cell: Cell, options: IParagraphOptions = {}, bold = false): Paragraph {
  return typeof cell === 'string' ? words(cell, options, { bold }) : words(cell.blank, options, { highlight: 'yellow', italics: true });
}

function words(text: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  const rtl = isRightToLeft(text);
  return new Paragraph({ ...options, bidirectional: rtl, children: runs(text, { ...look, rightToLeft: rtl }) });
}

/** A text with its line breaks. */
function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return xmlSafe(text).split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
}

const gap = (): Paragraph => new Paragraph({ children: [] });

const INK = '1B1F2A';
/** One font for each script: without a name for East Asia, word processors take one without Korean. */
const SERIF = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Noto Serif CJK KR', cs: 'Times New Roman' };
const SANS = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Noto Sans CJK KR', cs: 'Arial' };
const STYLES = {
  default: {
    document: { run: { font: SERIF, size: 21, color: INK }, paragraph: { spacing: { after: 120, line: 290 } } },
    title: { run: { font: SERIF, size: 48, bold: true }, paragraph: { spacing: { before: 1200, after: 120 } } },
    heading1: { run: { font: SERIF, size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading2: { run: { font: SERIF, size: 27, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading3: { run: { font: SANS, size: 20, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
    listParagraph: { run: { size: 21 } },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { font: SANS, size: 22, color: '555B6A' }, paragraph: { spacing: { after: 400 } } },
    { id: 'IntenseQuote', name: 'Intense Quote', basedOn: 'Normal', run: { size: 22 }, paragraph: { indent: { left: 300 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 12, color: INK } } } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { font: SANS, size: 18, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { font: SANS, size: 18 }, paragraph: { spacing: { after: 0, line: 250 } } },
    { id: 'Small', name: 'Small', basedOn: 'Normal', run: { font: SANS, size: 16, color: '555B6A' } },
  ],
};
