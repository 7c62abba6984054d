import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routeActs } from '../support/matrix/requests';
import { readRules, rulesIn } from '../support/matrix/rules';
import { RouteMatrix } from '../support/matrix/run-routes';
import { WaysMatrix } from '../support/matrix/run-ways';
import type { SceneName } from '../support/matrix/scene';
import { WAYS } from '../support/matrix/ways';

const ALL = process.env.MATRIX === 'all';
/** With MATRIX=all everybody in every way at every moment; else of all pages and ways one in thirty, and three people, others by another seed. */
const MOMENTS: readonly SceneName[] = ALL ? ['lobby', 'deliberate', 'ended', 'opened'] : ['deliberate'];
const SHARE = ALL ? 1 : 30;
const SEED = Number(process.env.MATRIX_SEED ?? 1);

test('every page is decided in the same way however it is asked for', async (t) => {
  const rules = rulesIn('tests/matrix/routes.txt');
  const matrix = await RouteMatrix.over(t, MOMENTS, rules, routeActs().filter(({ kind }) => kind === 'page'));
  const began = Date.now();
  const { red, tried, requests, letIn } = await new WaysMatrix(matrix, rules).run({ share: SHARE, seed: SEED });
  assert.ok(red.length === 0, `MATRIX_SEED=${SEED}\n${red.join('\n')}`);
  for (const { name, finds } of WAYS) if (finds === 'page') assert.ok((letIn.get(name) ?? 0) > 0, `${name} lets nobody in`);
  t.diagnostic(JSON.stringify({ figure: 'other-ways', pages: matrix.acts.length, ways: WAYS.length, tried, requests, seed: SEED, triedMs: Date.now() - began, red: 0 }));

  const falsified = [...rules.filter(({ line }) => !line.startsWith('control | GET /games/[game]/desk,')), ...readRules('anonymous | GET /games/[game]/desk | own | deliberate')];
  const router = WAYS.filter(({ name }) => name === 'RSC' || name === 'RSC, the innermost part only');
  const bites = await new WaysMatrix(matrix, falsified, router, ['/games/[game]/desk']).run();
  for (const { name } of router) {
    for (const who of ['facilitator', 'anonymous']) assert.ok(bites.red.some((one) => one.startsWith(`${who} | GET /games/[game]/desk | own | deliberate, ${name}: `)), `${who} by ${name}, where the table is false`);
  }
});
