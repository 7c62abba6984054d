import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { READINGS } from '@/lib/game/scenario/reading';
import { KINDS } from '@/lib/preflight/finding';
import { preflight, type PreflightRequest } from '@/lib/preflight/preflight';
import type { Report } from '@/lib/preflight/report';
import { chosenMinutes } from '@/scripts/preflight/chosen-minutes';
import { reportText } from '@/scripts/preflight/report-text';
import type preflightWords from '@/messages/en/preflight.json';
import { planB } from '../../support/plan-b';
import { tinyScenario } from '../../support/tiny-scenario';

const words = JSON.parse(readFileSync('messages/en/preflight.json', 'utf8')) as typeof preflightWords;

function reportOf(ask: Partial<PreflightRequest>): Report {
  const flight = preflight({ scenario: tinyScenario, form: 'long', minutes: {}, readings: ['default'], games: 10, seed: 1, ...ask });
  for (;;) {
    const step = flight.next();
    if (step.done) return step.value;
  }
}

test('the same seed gives the same report', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), fc.subarray([...READINGS], { minLength: 1 }), (seed, games, readings) => {
      assert.deepEqual(reportOf({ seed, games, readings }), reportOf({ seed, games, readings }));
    }),
    { numRuns: 15 },
  );
});

test('another seed plays other games', () => {
  assert.notDeepEqual(reportOf({ seed: 1, games: 30 }).outcomes, reportOf({ seed: 2, games: 30 }).outcomes);
});

test('a step is one game, and counts up to all games of all readings', () => {
  const seen = [...preflight({ scenario: tinyScenario, form: 'long', minutes: {}, readings: ['default', 'rival'], games: 5, seed: 1 })].filter(({ stage }) => stage === 'playing');
  assert.deepEqual(seen.map(({ done, total }) => [done, total]), Array.from({ length: 10 }, (_, index) => [index + 1, 10]));
});

test('a report asked for on the way knows the games so far and calls nothing out of reach', () => {
  const flight = preflight({ scenario: tinyScenario, form: 'long', minutes: {}, readings: ['default'], games: 50, seed: 1 });
  const first = flight.next();
  assert.ok(!first.done);
  const report = first.value.report();
  assert.deepEqual([report.games.played, report.complete], [1, false]);
  assert.deepEqual(report.findings.filter(({ kind }) => kind.endsWith('-never')), []);
});

test('every situation has a best option among those offered', () => {
  const report = reportOf({ scenario: planB(), games: 20 });
  for (const turn of report.timing.turns) {
    for (const { team } of turn.teams) {
      const choices = report.options.filter((one) => one.turn === turn.turn && one.team === team).map(({ readings }) => readings.default ?? { offered: 0, best: 0 });
      assert.ok(choices.every(({ offered, best }) => best <= offered && offered <= 20), turn.turn);
      assert.ok(choices.reduce((sum, { best }) => sum + best, 0) >= 20, turn.turn);
    }
  }
});

test('minutes chosen stand over those of the form', () => {
  const { timing } = reportOf({ minutes: { brief: 4, deliberate: 6, reveal: 1, adjudicate: 1, total: 33 } });
  assert.deepEqual([timing.planned, timing.total], [24, 33]);
});

test('minutes are read from a command line as a session or a phase', () => {
  assert.deepEqual(chosenMinutes(['90', 'brief=3']), { total: 90, brief: 3 });
  for (const wrong of ['soon', 'lunch=3', 'brief=0', '-1']) assert.equal(chosenMinutes([wrong]), null, wrong);
});

test('every finding has its sentence, and there are no others', () => {
  assert.deepEqual(Object.keys(words.findings).sort(), Object.values(KINDS).flat().sort());
});

test('a report is told in words, each finding with its place, and no word is missing', () => {
  const report = reportOf({ minutes: { total: 5 } });
  const text = reportText(report, words);
  assert.ok(report.findings.length > 0);
  for (const { anchor } of report.findings) assert.match(text, new RegExp(`\\[#${anchor}\\]`));
  assert.doesNotMatch(text, /preflight\.|\{|\}|undefined|NaN/);
});
