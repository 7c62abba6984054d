import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOf } from '@/lib/record/verify';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { agreement } from '@/lib/review/claims/agreement';
import { judgedFrom } from '@/lib/review/claims/from-annotations';
import { namedStep } from '@/lib/review/hotwash/named-step';
import { blanksIn, type Block, type Cell, type Report } from '@/lib/review/report/block';
import { reportOf } from '@/lib/review/report/report';
import { sheetsOf } from '@/lib/review/report/sheets/sheets';
import { sinceStart } from '@/lib/review/report/since-start';
import { materialOf } from '@/lib/server/exports/material';
import { voiceOf } from '@/lib/server/exports/voice';
import { aGame, aGameAdjudicating, seatOf, type AGame } from '../../support/a-game';
import { addedBeside } from '../../support/added';
import { ALONE, aWholeGame, exportedText, planB } from '../../support/exported';
import { tinyScenario } from '../../support/tiny-scenario';

const voice = voiceOf('UTC');
const GAME_LINES = linesOf(exportedText(aWholeGame()));

function wholeReport(lines = GAME_LINES): Report {
  return reportOf(materialOf(lines, planB().scenario, ALONE), voice);
}

function reportOfGame({ record }: AGame): Report {
  return reportOf(materialOf(linesOf(exportedText(record)), tinyScenario, ALONE), voice);
}

const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : '');
function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(cellText);
    case 'facts':
      return block.rows.flatMap(([name, cell]) => [name, cellText(cell)]);
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat().map(cellText)];
    default:
      return [block.text];
  }
}
function partText(report: Report, id: string): string {
  return report.parts.filter((part) => part.id === id).flatMap(({ blocks }) => blocks.flatMap(textOf)).join('\n');
}

describe('the after-action report', () => {
  it('is in the order of the form, from the first fact to the integrity of the record', () => {
    assert.deepEqual(wholeReport().parts.map(({ id }) => id), ['overview', 'summary', 'analysis', 'hot-wash', 'improvement-plan', 'participants', 'outcomes', 'decisions', 'integrity', 'notes', 'survey', 'sent']);
  });

  it('leaves to people what only people can say: under each objective, and in each line of the plan', () => {
    const objectives = planB().scenario.teaching.learning_objectives.length;
    // In the overview sponsor and contact, in the summary three; two threes under each objective; five in each line.
    assert.equal(blanksIn(wholeReport()), 2 + 3 + 6 * objectives + 5 * objectives);
  });

  it('lays out under an objective only the claims that the scenario ties to it, and decisions by the scenario’s own rules', () => {
    const [first] = planB().scenario.teaching.learning_objectives;
    const blocks = wholeReport().parts.find(({ id }) => id === 'analysis')?.blocks ?? [];
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(`Objective ${first?.id}:`));
    const until = blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level === 2);
    const claims = blocks.slice(from, until).flatMap((block) => (block.kind === 'list' ? block.items.map(cellText) : []));
    assert.deepEqual(claims.map((claim) => claim.split(' ')[0]), first?.claims);
  });

  it('says beside each text of a claim’s evidence what exactly was counted', () => {
    const tables = wholeReport().parts.find(({ id }) => id === 'analysis')?.blocks.flatMap((block) => (block.kind === 'table' && block.columns.includes('Since') ? [block] : [])) ?? [];
    const evidence = tables.flatMap(({ columns, rows }) => rows.map((row) => cellText(row[columns.indexOf('Since')] ?? '')));
    assert.ok(evidence.length > 0);
    for (const text of evidence) assert.match(text, /^.+\nCounted: .+\.$/);
  });

  it('counts what the record holds', () => {
    const game = aGameAdjudicating();
    game.do({ type: 'overrideEffect', turn: 't1', row: 'r1', change: -1, why: 'Too strong.' });
    const text = partText(reportOfGame(game.publish()), 'summary');
    for (const fact of ['1 of 2 turns', '3 decisions were revealed.', '3 were committed by the team.', 'No dissent was recorded.', 'Control overrode 1 effect.', 'The game has not ended.']) assert.ok(text.includes(fact), `${fact}\n${text}`);
    assert.match(partText(reportOfGame(game), 'outcomes'), /“Too strong\.” \(Control, /);
  });

  it('of a game that never began says so and has no decision', () => {
    const report = reportOfGame(aGame());
    assert.match(partText(report, 'overview'), /not started yet/);
    assert.match(partText(report, 'decisions'), /No turn was opened/);
  });

  it('tells seats by their offices and knows no names', () => {
    const text = partText(reportOfGame(aGame()), 'participants');
    assert.match(text, /RED: 2 seats/);
    assert.match(text, /Head\n/);
    assert.doesNotMatch(text, new RegExp(seatOf('red')));
  });

  it('takes in what was added beside the record: observations under their objective with rating and moments, notes by turn, the survey with how many answered', () => {
    const record = aWholeGame();
    const { seats, ...beside } = addedBeside(record);
    const report = reportOf(materialOf(GAME_LINES, planB().scenario, { ...beside, names: {} }), voice);
    const analysis = report.parts.find(({ id }) => id === 'analysis')?.blocks ?? [];
    const under = (text: string): string => {
      const at = analysis.findIndex((block) => textOf(block).join('\n').includes(text));
      const title = analysis.slice(0, at).findLast((block) => block.kind === 'heading' && block.level === 2);
      return title?.kind === 'heading' ? title.text : '';
    };
    assert.match(under('They asked before they chose.'), new RegExp(`^Objective ${planB().scenario.teaching.learning_objectives[0]?.id}:`));
    assert.equal(under('Nobody read the dissent.'), 'Observations of no objective in particular');
    assert.match(partText(report, 'analysis'), /4 of 5, well\nThey asked before they chose\.\n\d\d:\d\d:\d\d Inject: .+\n\d\d:\d\d:\d\d .+\nControl/);
    assert.match(partText(report, 'notes'), /, turn 1\nThe decision as a whole\n=理由が短い Too short a reason\.\nReader 1, by a link/);
    const item = planB().scenario.teaching.survey?.items[0];
    assert.ok(partText(report, 'survey').includes([item?.id, item?.text, '2', '1', '1', '+3'].join('\n')), partText(report, 'survey'));
    assert.equal(blanksIn(report), blanksIn(wholeReport()), 'what was added fills no blank');
    assert.match(partText(wholeReport(), 'notes'), /Nobody has noted anything/);
    assert.match(partText(wholeReport(), 'survey'), /No answers can be read yet/);
    assert.doesNotMatch(JSON.stringify(report), /Abe Taro/);
    const named = reportOf(materialOf(GAME_LINES, planB().scenario, beside), voice);
    for (const id of ['participants', 'notes', 'survey']) assert.match(partText(named, id), /Abe Taro \(/, id);
    assert.ok(seats.every((seat) => !JSON.stringify(named).includes(seat)));
  });

  it('prints every text that a team had been sent once, and refers to it by its number on each decision page, with who opened it when', () => {
    const game = aGame().start().do({ type: 'openItem', turn: 't1', item: 'brief' }, seatOf('red', 'aide')).do({ type: 'askControl', text: 'May we?' }, seatOf('red'));
    game.do({ type: 'answerRfi', rfi: game.turn.rfis[0]?.id ?? 'i_none', answer: 'Only at night.', toAll: true }).play({ red: 'r1a', blue: 'b1a', green: 'g1a' }).next().to('deliberate').commit('red', 'r2a');
    const report = reportOfGame(game);
    const sent = partText(report, 'sent');
    assert.equal(sent.split('Only at night.').length, 2, 'once, though each team had it in two turns');
    const number = /^No\. (\d+)\. Control’s answer to a question: May we\? \(\d\d:\d\d:\d\d, to: all\)$/m.exec(sent)?.[1];
    assert.ok(number, sent);
    const decisions = report.parts.find(({ id }) => id === 'decisions')?.blocks ?? [];
    const tables = decisions.flatMap((block) => (block.kind === 'table' && block.columns[0] === 'No.' ? [block] : []));
    const referring = tables.filter(({ rows }) => rows.some(([first, what]) => first === number && what === 'Control’s answer to a question: May we?'));
    assert.deepEqual(referring.map(({ caption }) => caption.split(' ')[1]), ['in', 'in', 'in', 'earlier.', 'earlier.', 'earlier.']);
    const numbers = new Set(sent.split('\n').flatMap((line) => /^No\. (\d+)\./.exec(line)?.[1] ?? []));
    assert.deepEqual(tables.flatMap(({ rows }) => rows.map(([first]) => cellText(first ?? ''))).filter((first) => !numbers.has(first)), [], 'no page refers to a text that is not there');
    assert.match(partText(report, 'decisions'), /Secret brief\n\d\d:\d\d:\d\d\nAide, \d\d:\d\d:\d\d/);
    assert.match(sent, /Indicators published .+\nHeat: .+/);
  });

  it('has of each decision its times, what every reading would do, who chose the reading, the indicators before and after, and what was put right', () => {
    const game = aGameAdjudicating().do({ type: 'chooseReading', turn: 't1', reading: 'rival' }).publish();
    game.do({ type: 'correctIndicator', indicator: 'heat', value: 1, why: 'Miscounted.' }).do({ type: 'correctNarrative', turn: 't1', text: 'It happened so.', why: 'Unclear.' });
    const text = partText(reportOfGame(game), 'decisions');
    for (const line of [/^Question delivered\n.+, \d\d:\d\d /m, /^First draft: the pen taken up\n/m, /Contested \(K1\): default \+1, paper \+3, rival −1/, /^Proposed by the default reading, \d\d:/m, /^The rivals’ reading was chosen by Control, \d\d:/m, /^Indicators before and after the turn/m, /^Corrected later: .+ is 1\. Miscounted\. \(Control, /m, /^Unclear\. \(Control, .+\nThe text was corrected later/m]) assert.match(text, line);
    assert.doesNotMatch(partText(reportOfGame(aGameAdjudicating().publish()), 'decisions'), /reading was chosen by/);
  });

  it('says of the record it was written from that it is whole, or where it is wrong', () => {
    assert.match(partText(wholeReport(), 'integrity'), /Whole: every hash/);
    const forged = GAME_LINES.map((line) => line.replace('"rationale":"', '"rationale":"Forged. '));
    const at = GAME_LINES.findIndex((line) => line.includes('"rationale":"')) + 1;
    assert.match(partText(wholeReport(forged), 'integrity'), new RegExp(`NOT WHOLE: line ${at}, the data is not what its digest says`));
    assert.match(partText(wholeReport(forged), 'decisions'), /Forged\. /);
  });
});

describe('the tables', () => {
  const material = materialOf(GAME_LINES, planB().scenario, { annotations: addedBeside(aWholeGame()).annotations, names: {} });
  const sheets = sheetsOf(material, voice);
  const sheet = (id: string) => sheets.find((one) => one.id === id) ?? assert.fail(id);

  it('say in the code book what each of their columns means', () => {
    const described = sheet('codebook').rows.map(([id, , column]) => `${id}/${column}`);
    assert.deepEqual(described, sheets.filter(({ id }) => id !== 'codebook').flatMap(({ id, columns }) => columns.map(({ title }) => `${id}/${title}`)));
    for (const row of sheet('codebook').rows) for (const value of row) assert.notEqual(value, '');
  });

  it('have a cell for every column and no two columns of one name', () => {
    for (const { id, columns, rows } of sheets) {
      assert.equal(new Set(columns.map(({ title }) => title)).size, columns.length, id);
      assert.deepEqual([...new Set(rows.map((row) => row.length))], [columns.length], id);
    }
  });

  it('hold every decision, every pair that might have been foreseen, and ten chips for each forecast', () => {
    const teams = material.game.teams.length;
    const turns = material.records.length / teams;
    assert.equal(sheet('decisions').rows.length, material.records.length);
    assert.equal(sheet('forecasts').rows.length, turns * teams * (teams - 1));
    const scored = sheet('forecasts').rows.filter((row) => row.includes('scored')).length;
    assert.ok(scored > 0);
    assert.equal(sheet('chips').rows.reduce((sum, row) => sum + Number(row[4]), 0), 10 * sheet('forecasts').rows.filter((row) => row[5] !== null).length);
  });

  const table = (of: ReturnType<typeof sheetsOf>, id: string) => {
    const { columns, rows } = of.find((one) => one.id === id) ?? assert.fail(id);
    return rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at]?.title ?? '', value])));
  };

  it('hold for each coder and reason every code, found or not, so that kappa can be computed again from them alone', () => {
    const decisions = material.records.filter(({ choice }) => choice !== null).slice(0, 4);
    const marks: [boolean, boolean][] = [[true, true], [true, false], [false, false], [false, false]];
    const codings = decisions.flatMap(({ turn, team }, index) => (['s_one', 'r_other'] as const).map((author, which): Annotation => ({
      id: `a_${index}${which}`, kind: 'code', author, at: 1, since: 1, withdrawnAt: null, mine: false,
      anchor: { to: 'decision', turn: turn.id, team: team.id }, content: { codes: marks[index]?.[which] ? ['china'] : [] },
    })));
    const rows = table(sheetsOf({ ...material, added: codings }, voice), 'codes').filter(({ Code: code }) => code === 'china');
    const coders = [...new Set(rows.map(({ Coder: coder }) => coder))];
    const found = (at: number): unknown[] => rows.filter(({ Coder: coder }) => coder === coders[at]).map(({ Found: mark }) => mark);
    assert.deepEqual([found(0), found(1)], [[1, 1, 0, 0], [1, 0, 0, 0]]);
    // Observed 3/4; expected 1/2·1/4 + 1/2·3/4 = 1/2; kappa 1/2.
    assert.equal(agreement(judgedFrom(codings, []).codings, 's_one', 'r_other', ['china'])[0]?.kappa, 0.5);
  });

  it('hold of what was withdrawn, and of what was written for nobody else, nothing', () => {
    const gone = material.added.map((annotation) => ({ ...annotation, withdrawnAt: 9 }));
    const left = sheetsOf({ ...material, added: gone }, voice);
    for (const id of ['survey', 'codes', 'answers']) assert.deepEqual(table(left, id), [], id);
    assert.doesNotMatch(partText(reportOf({ ...material, added: gone }, voice), 'hot-wash'), /Too late by then/);
    assert.doesNotMatch(JSON.stringify([sheets, reportOf(material, voice)]), /For nobody else/);
  });

  it('hold the hot wash by its questions in words', () => {
    const asked = table(sheets, 'answers').map(({ Question: question }) => String(question));
    assert.match(asked[0] ?? '', /^Turn 1, .+\. .+: what else was on the table/);
    assert.equal(asked[1], 'How many of your options could you seriously have taken?');
    assert.equal(namedStep('ask:none', planB().scenario.teaching), null, 'a question that the scenario no longer has');
  });

  it('hold what decided each effect, what was proposed and what it became', () => {
    const game = aGameAdjudicating().do({ type: 'overrideEffect', turn: 't1', row: 'r1', change: -1, why: 'Too strong.' }).publish();
    game.do({ type: 'correctIndicator', indicator: 'heat', value: 1, why: 'Miscounted.' });
    const rows = table(sheetsOf(materialOf(linesOf(exportedText(game.record)), tinyScenario, ALONE), voice), 'effects');
    const first = rows.find(({ Row: row }) => row === 'r1');
    assert.deepEqual([first?.['Decided by'], first?.Was, first?.Now, first?.Why, first?.['By seat']], ['override', 2, -1, 'Too strong.', 'Control']);
    const last = rows.at(-1);
    assert.deepEqual([last?.['Decided by'], last?.Now, last?.Why], ['correction', 1, 'Miscounted.']);
    assert.ok(rows.some(({ 'Decided by': by }) => by === 'rule'));
  });

  it('hold what each team was sent, and which of its seats had opened it', () => {
    const game = aGame().start().do({ type: 'openItem', turn: 't1', item: 'brief' }, seatOf('red', 'aide'));
    const rows = table(sheetsOf(materialOf(linesOf(exportedText(game.record)), tinyScenario, ALONE), voice), 'exposure');
    const briefs = rows.filter(({ Kind: kind, Team: team }) => kind === 'brief' && team === 'red');
    assert.deepEqual(briefs.map(({ Seat: seat, Opened: opened }) => [seat, opened]), [['Head', 0], ['Aide', 1]]);
    for (const { id, seats } of ['red', 'blue'].map((team) => ({ id: team, seats: Object.values(game.state.seats).filter((seat) => seat.kind === 'player' && seat.team === team).length }))) {
      assert.ok(seats > 0);
      assert.equal(rows.filter(({ Kind: kind, Team: team }) => kind === 'brief' && team === id).length, seats, `${id}: a seat has its own team’s brief and no other`);
    }
  });

  it('hold every message once, in order', () => {
    const positions = sheet('messages').rows.map(([position]) => Number(position));
    assert.deepEqual(positions, [...positions].sort((a, b) => a - b));
    assert.deepEqual(positions, material.facts.filter(({ type }) => ['TalkSaid', 'CableSent', 'RfiAsked', 'RfiAnswered', 'Announced', 'InjectReleased'].includes(type)).map(({ position }) => position));
  });
});

it('a time from STARTEX is written as the trade writes it', () => {
  assert.deepEqual([0, 59_600, 3_723_000, -61_000, null].map(sinceStart), ['T+0:00:00', 'T+0:01:00', 'T+1:02:03', 'T−0:01:01', '']);
});
