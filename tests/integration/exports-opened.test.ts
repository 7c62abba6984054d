import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { findChromium } from '@/lib/server/exports/chromium';
import { formulaSafe } from '@/lib/server/exports/csv';
import type { ExportKind } from '@/lib/server/exports/kind';
import { printPdf } from '@/lib/server/exports/print-pdf';
import { writeExport } from '@/lib/server/exports/write-export';
import { xmlSafe } from '@/lib/server/exports/xml-safe';
import { addedBeside } from '../support/added';
import { EXPORTED_GAME, exportedText, planB } from '../support/exported';
import { aHostileGame, HOSTILE, JAPANESE, KOREAN } from '../support/hostile-game';
import { headingsOf, readByOffice, readByPoppler, textOf } from '../support/readers';

const record = aHostileGame();
const DECISIONS = record.filter(({ type }) => type === 'DecisionRevealed').length;
const BLANK = '[to be written by the facilitator]';
/** The order of the trade's form. */
const PARTS = [
  'Exercise Overview', 'Executive Summary', 'Analysis of Learning Objectives', 'What Was Said in the Hot Wash', 'Appendix A: Improvement Plan', 'Appendix B: Participants by Seat',
  'Appendix C: How Outcomes Were Decided', 'Appendix D: Decision Pages', 'Appendix E: Record Integrity', 'Appendix F: Notes of Reviewers', 'Appendix G: The Survey Before and After', 'Appendix H: What the Teams Were Sent',
];

function made(kind: ExportKind): Promise<Uint8Array> {
  return writeExport(exportedText(record), { kind, game: EXPORTED_GAME, scenario: planB().scenario, zone: 'Asia/Seoul', origin: 'https://play.example.edu', beside: addedBeside(record) }, () => undefined);
}

/** Without what readers set otherwise: white space, and the sign for what no file can hold, which some drop. */
const bare = (text: string): string => text.replace(/[\s\ufffd]+/g, '');

describe('the report as DOCX, opened by LibreOffice', () => {
  let html = '';
  before(async () => {
    html = await readByOffice(await made('docx'), 'docx', { extension: 'html', filter: 'HTML (StarWriter)' });
  });

  it('has the parts of the form as first headings, in order', () => {
    assert.deepEqual(headingsOf(html).filter(({ level }) => level === 1).map(({ text }) => text), PARTS);
  });
  it('has every objective of the scenario, each with strengths and areas for improvement', () => {
    const headings = headingsOf(html);
    const objectives = planB().scenario.teaching.learning_objectives;
    assert.equal(headings.filter(({ level, text }) => level === 2 && text.startsWith('Objective ')).length, objectives.length);
    for (const name of ['Strengths', 'Areas for Improvement']) assert.equal(headings.filter(({ level, text }) => level === 3 && text === name).length, objectives.length, name);
  });
  it('has a page for every decision, with its reasons as written', () => {
    const pages = headingsOf(html).filter(({ level, text }) => level === 2 && /^(Washington|Tokyo|Seoul), turn \d/.test(text));
    assert.equal(pages.length, DECISIONS);
    const text = bare(textOf(html));
    for (const rationale of [JAPANESE, KOREAN]) assert.ok(text.includes(bare(rationale)), rationale);
    for (const hostile of [HOSTILE[3], HOSTILE[4]]) assert.ok(text.includes(bare(hostile ?? '')), hostile);
  });
  it('has what was added beside the record: a rated observation, a note as written, the survey', () => {
    const text = bare(textOf(html));
    for (const added of ['4 of 5, well', 'They asked before they chose.', '=理由が短い Too short a reason.', 'We had not read it yet.', 'Abe Taro', 'Seat by seat']) assert.ok(text.includes(bare(added)), added);
  });
  it('has what was said in the hot wash under its question, and nothing that was written for nobody else', () => {
    const text = bare(textOf(html));
    for (const said of ['=もう遅い Too late by then.', 'what else was on the table, who objected, and why did this win?', 'How many of your options could you seriously have taken?']) assert.ok(text.includes(bare(said)), said);
    assert.ok(!text.includes(bare('For nobody else to read.')));
  });
  it('flags what only people can write, and takes nothing for it', () => {
    const blanks = textOf(html).replace(/\s+/g, ' ').split(BLANK).length - 1;
    const objectives = planB().scenario.teaching.learning_objectives.length;
    // Sponsor, contact and the preface; three in the summary; two by two under each objective; five in each line of the plan.
    assert.equal(blanks, 3 + 3 + 4 * objectives + 5 * objectives);
  });
});

describe('the report as PDF, opened by poppler', () => {
  let read: Awaited<ReturnType<typeof readByPoppler>>;
  before(async () => {
    const chromium = findChromium();
    assert.ok(chromium, 'there is no Chromium here');
    read = await readByPoppler(await printPdf(await made('pdf'), chromium, AbortSignal.timeout(60_000)));
  });

  it('is tagged and titled, and its structure has the parts in order', () => {
    assert.match(read.info, /Tagged: +yes/);
    assert.match(read.info, /Title: +After-action report: =월요일/);
    assert.match(read.structure, /^\s*H1\b/m);
    assert.match(read.structure, /^\s*TH\b/m);
  });
  it('has every part and decision, with reasons that can be read in Japanese and Korean', () => {
    const text = bare(read.text);
    let from = 0;
    // The contents name each part once before it comes.
    for (const part of [...PARTS, ...PARTS]) {
      const at = text.indexOf(bare(part), from);
      assert.ok(at >= from, part);
      from = at;
    }
    assert.equal([...read.text.matchAll(/^(Washington|Tokyo|Seoul), turn \d+: /gm)].length, DECISIONS);
    for (const rationale of [JAPANESE, KOREAN]) assert.ok(text.includes(bare(rationale)), rationale);
    assert.ok(text.includes(bare(BLANK)));
  });
});

describe('the tables as XLSX, opened by LibreOffice', () => {
  let flat = '';
  let sheets: { name: string; rows: string[] }[] = [];
  before(async () => {
    flat = await readByOffice(await made('xlsx'), 'xlsx', { extension: 'fods', filter: 'OpenDocument Spreadsheet Flat XML' });
    sheets = sheetsOf(flat);
  });

  it('has a sheet for each table and the code book', () => {
    assert.deepEqual(sheets.map(({ name }) => name), ['Decisions', 'Forecasts', 'Chips', 'MSEL', 'Messages', 'Exposure', 'Effects', 'Survey', 'Codes', 'Hot wash', 'Code book']);
    assert.equal(sheets[0]?.rows.length, DECISIONS + 1);
  });
  it('has no cell that computes, whatever was written', () => {
    assert.doesNotMatch(flat, /table:formula=/);
    const text = bare(textOf(flat));
    const said = record.flatMap((event) => (event.type === 'TalkSaid' ? [event.data.text] : []));
    assert.ok(said.length >= HOSTILE.length, `${said.length} of ${HOSTILE.length} hostile texts were said`);
    for (const hostile of HOSTILE) assert.ok(text.includes(bare(xmlSafe(hostile)).slice(0, 30_000)), JSON.stringify(hostile.slice(0, 60)));
    for (const rationale of [JAPANESE, KOREAN]) assert.ok(text.includes(bare(rationale)), rationale);
  });
  it('has the survey, both coders’ codes and the hot wash, and nothing that was written for nobody else', () => {
    const rows = (name: string): string[] => (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => bare(textOf(row)));
    assert.equal(rows('Survey').length, 1 + 3);
    assert.equal(rows('Codes').length, 1 + 2 * planB().scenario.teaching.codes.length);
    assert.equal(rows('Hot wash').length, 1 + 2);
    assert.ok(rows('Hot wash').some((row) => row.includes(bare('=もう遅い Too late by then.'))));
    assert.ok(rows('Effects').length > 1 && rows('Exposure').length > 1);
    assert.ok(!bare(textOf(flat)).includes(bare('For nobody else to read.')));
  });
  it('has the columns of the MSEL in the order of the trade', () => {
    const columns = ['No.', 'Move/Turn', 'Group', 'Planned T+', 'Actual T+', 'Scenario date', 'Kind', 'Title', 'From', 'To', 'Method', 'Message', 'Expected action', 'Objective', 'Source', 'Facilitator note', 'Status', 'Released by', 'Reason if off-plan', 'Linked decisions'];
    const head = textOf(sheets[3]?.rows[0] ?? '').replace(/\s+/g, ' ');
    assert.equal(bare(head), bare(columns.join('')));
  });
});

describe('the tables as CSV, opened by LibreOffice', () => {
  it('are read as texts and numbers: nothing is computed, nothing is cut at a line break', async () => {
    const files = unzipSync(await made('csv'));
    assert.deepEqual(Object.keys(files).sort(), ['answers.csv', 'chips.csv', 'codebook.csv', 'codes.csv', 'decisions.csv', 'effects.csv', 'exposure.csv', 'forecasts.csv', 'messages.csv', 'msel.csv', 'survey.csv']);
    const { 'messages.csv': messages = new Uint8Array() } = files;
    assert.deepEqual([...messages.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    // Comma, double quote, UTF-8, from the first line; formulas would be computed: the last word says so.
    const flat = await readByOffice(messages, 'csv', { extension: 'fods', filter: 'OpenDocument Spreadsheet Flat XML', reading: 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true' });
    assert.doesNotMatch(flat, /table:formula=/);
    const [sheet] = sheetsOf(flat);
    const kinds = ['TalkSaid', 'CableSent', 'RfiAsked', 'RfiAnswered', 'Announced', 'InjectReleased'];
    assert.equal(sheet?.rows.length, 1 + record.filter(({ type }) => kinds.includes(type)).length);
    const text = bare(textOf(flat));
    for (const hostile of HOSTILE) assert.ok(text.includes(bare(formulaSafe(hostile)).slice(0, 30_000)), JSON.stringify(hostile.slice(0, 60)));
  });
});

/** The sheets of a flat spreadsheet, with the rows that hold something. */
function sheetsOf(flat: string): { name: string; rows: string[] }[] {
  return [...flat.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)].map(([table, name]) => ({
    name: textOf(name ?? ''),
    rows: [...table.matchAll(/<table:table-row\b.*?<\/table:table-row>/gs)].map(([row]) => row).filter((row) => row.includes('<text:p>')),
  }));
}
