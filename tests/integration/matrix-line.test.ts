import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOpenLine } from '../support/a-line';
import { ACTS } from '../support/matrix/acts';
import { LineMatrix } from '../support/matrix/run-line';
import { allows, idleIn, readRules, rulesIn } from '../support/matrix/rules';
import { SCENES } from '../support/matrix/scene';
import { aShelf } from '../support/matrix/shelf';

const TABLE = 'tests/matrix/line.txt';
/** Those tried each time; with MATRIX=all, all of them (a few minutes). */
const TRIED = process.env.MATRIX === 'all' ? SCENES : (['lobby', 'deliberate', 'adjudicate', 'opened'] as const);
/** Nobody falls idle meanwhile, which would be told. */
const HOURS = 10_000_000;

test('who may do what over the line: every cell is as the table has it, and each of its rules is needed', async (t) => {
  const matrix = await LineMatrix.over(await anOpenLine(t, { shelf: aShelf(t), limited: false, quiet: HOURS }));
  const rules = rulesIn(TABLE);
  const outcomes = [];
  for (const scene of TRIED) outcomes.push(await matrix.run(scene, rules));
  assert.deepEqual(outcomes.flatMap(({ red }) => red), []);
  const cells = outcomes.flatMap(({ cells: some }) => some);
  assert.ok(cells.length > 2_000 * TRIED.length, `${cells.length} cells`);
  const tried = new Set<string>(TRIED);
  const here = rules.map((rule) => ({ ...rule, when: new Set([...rule.when].filter((when) => tried.has(when))) })).filter(({ when }) => when.size > 0);
  assert.deepEqual(idleIn(here, cells), [], 'without any of its rules, some cell would turn red');
  const allowed = cells.filter((cell) => allows(rules, cell));
  for (const { name } of ACTS) assert.ok(rules.some(({ act }) => act.has(name)), `${name} is allowed to nobody: say in ${TABLE} who may`);
  t.diagnostic(JSON.stringify({ figure: 'matrix-line', cells: cells.length, allowed: allowed.length, rules: rules.length, red: 0 }));
});

test('a rule too few and a rule too many both turn red', async (t) => {
  const matrix = await LineMatrix.over(await anOpenLine(t, { shelf: aShelf(t), limited: false, quiet: HOURS }));
  const { red } = await matrix.run('lobby', [
    ...rulesIn(TABLE).filter(({ line }) => !line.startsWith('players | say')),
    ...readRules('mirror | say | own | lobby\nreview-link reader | open a line | the seat of wall | lobby'),
  ]);
  const said = ['head with pen', 'aide without pen', 'rival head without pen'].flatMap((who) => ['say', 'askControl'].map((act) => `${who} | ${act} | own | lobby: was carried out`));
  for (const one of [...said, 'review-link reader | open a line | the seat of wall | lobby: was turned away']) assert.ok(red.includes(one), `${one} in ${red.join('\n')}`);
  assert.ok(red.some((one) => one.startsWith('mirror | say | own | lobby: not-yours-to-do')));
  assert.ok(red.some((one) => one.endsWith('left a trace')) && red.some((one) => one.endsWith('somebody heard of what was refused')));
});
