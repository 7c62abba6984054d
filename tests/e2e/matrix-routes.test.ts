import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allows, idleIn, readRules, rulesIn, toldBy } from '../support/matrix/rules';
import { RouteMatrix } from '../support/matrix/run-routes';
import type { SceneName } from '../support/matrix/scene';

const TABLE = 'tests/matrix/routes.txt';
const ALL = process.env.MATRIX === 'all';
const MOMENTS: readonly SceneName[] = ['lobby', 'deliberate', 'ended', 'opened'];
/** Those tried each time; with MATRIX=all, all of them. */
const TRIED: readonly SceneName[] = ALL ? MOMENTS : ['deliberate', 'opened'];
/** Of what is refused without a word so many are tried once each time, another choice by another seed. */
const SHARE = ALL ? 1 : 25;
const SEED = Number(process.env.MATRIX_SEED ?? 1);

test('who may ask for which page and route: every cell is as the table has it, and each of its rules is needed', async (t) => {
  const rules = rulesIn(TABLE);
  const began = Date.now();
  const matrix = await RouteMatrix.over(t, TRIED, rules);
  const ready = Date.now();
  const { cells, red, requests } = await matrix.run(matrix.acts, { share: SHARE, seed: SEED });
  assert.deepEqual(red, [], `MATRIX_SEED=${SEED}`);
  assert.deepEqual(await matrix.otherMethods(), [], 'no route answers to a method that it does not export');
  for (const { name } of matrix.acts) assert.ok(rules.some(({ act }) => act.has(name)), `${name} is allowed to nobody: say in ${TABLE} who may`);
  const tried = new Set<string>([...TRIED, '-']);
  const here = rules.map((rule) => ({ ...rule, when: new Set([...rule.when].filter((when) => tried.has(when))) })).filter(({ when }) => when.size > 0);
  assert.deepEqual(idleIn(here, cells), [], 'without any of its rules, some cell would turn red');
  const [allowed, told] = [cells.filter((cell) => allows(rules, cell)).length, cells.filter((cell) => toldBy(rules, cell) !== undefined).length];
  t.diagnostic(JSON.stringify({ figure: 'matrix-routes', cells: cells.length, allowed, told, requests, rules: rules.length, acts: matrix.acts.length, seed: SEED, preparedMs: ready - began, triedMs: Date.now() - ready, red: 0 }));
});

test('a rule too few and a rule too many both turn red', async (t) => {
  const rules = [
    ...rulesIn(TABLE).filter(({ line }) => !line.startsWith('control | GET /games/[game]/desk/drafts') && !line.startsWith('control | POST /api/games/[game]/hotwash')),
    ...readRules('mirror | GET /games/[game]/desk | own | lobby\nanonymous | POST /api/games/[game]/names | own | lobby\nwall | GET /api/games/[game]/record | own | lobby | not-open'),
  ];
  const matrix = await RouteMatrix.over(t, ['lobby'], rules);
  const named = new Set(['GET /games/[game]/desk/drafts', 'POST /api/games/[game]/hotwash', 'GET /games/[game]/desk', 'POST /api/games/[game]/names', 'GET /api/games/[game]/record']);
  const { red } = await matrix.run(matrix.acts.filter(({ name }) => named.has(name)), { share: 1 });
  const wanted = [
    'facilitator | GET /games/[game]/desk/drafts | own | lobby: was carried out',
    'facilitator | POST /api/games/[game]/hotwash | own | lobby: was carried out',
    'mirror | GET /games/[game]/desk | own | lobby: sent to the door',
    'anonymous | POST /api/games/[game]/names | own | lobby: not-yours-to-do',
    'wall | GET /api/games/[game]/record | own | lobby: no-game',
  ];
  for (const one of wanted) assert.ok(red.some((found) => found.startsWith(one)), `${one} in ${red.join('\n')}`);
  assert.ok(red.some((one) => one.endsWith('left a trace')), 'what was carried out left a trace');
});
