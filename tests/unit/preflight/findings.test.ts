import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createTranslator } from 'next-intl';
import type { Scenario } from '@/lib/game/scenario';
import { type FindingKind, KINDS } from '@/lib/preflight/finding';
import { preflight } from '@/lib/preflight/preflight';
import type { Report } from '@/lib/preflight/report';
import type { ChosenMinutes } from '@/lib/preflight/text/timing';
import { cleanScenario } from './clean-scenario';

const GAMES = 60;

const unsaid: string[] = [];
const preflightWords = JSON.parse(readFileSync('messages/en/preflight.json', 'utf8')) as { findings: Record<string, string> };
const say = createTranslator({ locale: 'en', messages: preflightWords, namespace: 'findings', onError: (error) => unsaid.push(error.message) });

function reportOf(scenario: Scenario, minutes: ChosenMinutes = {}): Report {
  const flight = preflight({ scenario, form: 'only', minutes, readings: ['default', 'paper'], games: GAMES, seed: 7 });
  for (;;) {
    const step = flight.next();
    if (step.done) return step.value;
  }
}

/** A copy of the clean scenario with one thing spoilt. */
function spoilt(spoil: (parts: ReturnType<typeof partsOf>) => void): Scenario {
  const copy = structuredClone(cleanScenario);
  spoil(partsOf(copy));
  return copy;
}

function partsOf(scenario: Scenario) {
  const [form] = scenario.forms;
  const [first, second] = scenario.turns;
  const [red] = scenario.teams;
  const task = first?.teams.red;
  const [a, b] = task?.options ?? [];
  const [rule] = scenario.pair_rules;
  const [branch] = form?.branches ?? [];
  const [inject] = scenario.injects;
  const [ending] = scenario.endings;
  const [claim] = scenario.teaching.claims;
  const [objective] = red?.objectives ?? [];
  assert.ok(form && first && second && red && task && a && b && rule && branch && inject && ending && claim && objective);
  return { scenario, form, first, second, red, task, a, b, rule, branch, inject, ending, claim, objective };
}

const words = (count: number): string => 'word '.repeat(count);
const NEVER = { indicator: { id: 'calm', op: '>', value: 99 } } as const;

/** For each kind of finding, a scenario that has just that to be found, or minutes that bring it about. */
const PLANTED: Record<FindingKind, () => Report> = {
  'brief-too-short': () => reportOf(cleanScenario, { brief: 0.3 }),
  'brief-tight': () => reportOf(cleanScenario, { brief: 0.5 }),
  'no-clock': () => reportOf(spoilt(({ form }) => delete form.phase_minutes.reveal)),
  'form-too-long': () => reportOf(cleanScenario, { total: 20 }),
  'form-tight': () => reportOf(cleanScenario, { brief: 0.4, total: 17 }),
  'briefs-uneven': () => reportOf(spoilt(({ task }) => (task.brief = words(61)))),
  'options-uneven': () => reportOf(spoilt(({ a }) => (a.text = words(25)))),
  'task-missing': () => reportOf(spoilt(({ first }) => delete first.teams.red)),
  'brief-missing': () => reportOf(spoilt(({ task }) => (task.brief = ' '))),
  'prompt-missing': () => reportOf(spoilt(({ task }) => (task.prompt = ''))),
  'options-missing': () => reportOf(spoilt(({ task }) => task.options.pop())),
  'situation-missing': () => reportOf(spoilt(({ first }) => (first.situation = ''))),
  'game-broken': () => reportOf(spoilt(({ task }) => (task.options = []))),
  'script-missing': () => reportOf(spoilt(({ first }) => delete first.script.reveal)),
  'form-script-missing': () => reportOf(spoilt(({ form }) => delete form.script.closing)),
  'roles-missing': () => reportOf(spoilt(({ red }) => (red.roles = []))),
  'nobody-commits': () => reportOf(spoilt(({ red }) => red.roles.forEach((role) => (role.commits = false)))),
  'objectives-missing': () => reportOf(spoilt(({ red }) => (red.objectives = []))),
  'posture-unused': () => reportOf(spoilt(({ scenario }) => scenario.postures.push({ id: 'aloof', teams: ['red'], text: 'Stands aside.', hedge: false }))),
  'indicator-unmoved': () => reportOf(spoilt(({ scenario }) => scenario.indicators.push({ id: 'still', name: 'Still', text: 'Never moves.', min: 0, max: 10, start: 5, good_for: {} }))),
  'inject-empty': () => reportOf(spoilt(({ inject }) => (inject.text = ''))),
  'inject-to-nobody': () => reportOf(spoilt(({ inject }) => (inject.to = ['nowhere']))),
  'inject-unplayed': () => reportOf(spoilt(({ inject }) => (inject.turn = 't9'))),
  'claim-without-evidence': () => reportOf(spoilt(({ claim }) => (claim.against = []))),
  'survey-missing': () => reportOf(spoilt(({ scenario }) => delete scenario.teaching.survey)),
  'map-missing': () => reportOf(spoilt(({ scenario }) => delete scenario.map)),
  'locked-for-good': () => reportOf(spoilt(({ task, a }) => task.options.push({ ...a, id: 'red-t1-c', locked: true }))),
  'branch-never': () => reportOf(spoilt(({ branch }) => (branch.when = NEVER))),
  'branch-steered': () => reportOf(spoilt(({ scenario, branch }) => (branch.when = longShot(scenario)))),
  'branch-always': () => reportOf(spoilt(({ branch }) => (branch.when = { always: true }))),
  'pair-never': () => reportOf(spoilt(({ rule }) => (rule.when = ['red-t2-a', 'red-t2-b']))),
  'pair-steered': () => reportOf(spoilt(({ scenario, second, rule, branch }) => hide(scenario, second, rule, branch))),
  dominated: () => reportOf(spoilt(({ b, a }) => (b.effects = a.effects.map((effect) => ({ ...effect, change: effect.change - 1 }))))),
  'never-preferred': () => reportOf(spoilt(({ b }) => b.effects.forEach((effect) => (effect.change = effect.change < 0 ? -3 : 2)))),
  'ending-never': () => reportOf(spoilt(({ ending }) => (ending.when = NEVER))),
  'ending-steered': () => reportOf(spoilt(({ scenario, ending }) => (ending.when = longShot(scenario)))),
  'ending-always': () => reportOf(spoilt(({ scenario }) => scenario.endings.shift())),
  'no-ending': () => reportOf(spoilt(({ scenario }) => scenario.endings.pop())),
  'objective-never': () => reportOf(spoilt(({ objective }) => (objective.measure = NEVER))),
  'objective-steered': () => reportOf(spoilt(({ scenario, objective }) => (objective.measure = longShot(scenario)))),
  'objective-always': () => reportOf(spoilt(({ objective }) => (objective.measure = { not: NEVER }))),
};

/** A condition that needs one certain option of forty-two from each of two teams: once in well over a thousand games, unless steered. */
function longShot(scenario: Scenario) {
  const wanted = (['red', 'blue'] as const).map((team) => {
    const task = scenario.turns[0]?.teams[team];
    const [model] = task?.options ?? [];
    assert.ok(task && model);
    for (let n = 0; n < 40; n += 1) task.options.push({ ...model, id: `${team}-more-${n}` });
    return { chosen: [`${team}-more-0`] };
  });
  return { all: wanted };
}

/** Locks one half of the pair behind a long shot. */
function hide(scenario: Scenario, second: Scenario['turns'][number], rule: Scenario['pair_rules'][number], branch: Scenario['forms'][number]['branches'][number]): void {
  const task = second.teams.blue;
  const [model] = task?.options ?? [];
  assert.ok(task && model);
  task.options.push({ ...model, id: 'blue-t2-hidden', locked: true });
  branch.when = longShot(scenario);
  branch.then = [{ turn: 't2', team: 'blue', unlock: ['blue-t2-hidden'], effects: [] }];
  rule.when = ['red-t2-a', 'blue-t2-hidden'];
}

const kindsIn = (report: Report): FindingKind[] => report.findings.map(({ kind }) => kind);

test('a scenario without a defect has no finding, and every verdict is fine', () => {
  const report = reportOf(cleanScenario);
  assert.deepEqual(report.findings, []);
  assert.deepEqual(new Set(Object.values(report.verdicts)), new Set(['fine']));
  assert.deepEqual(report.games, { played: GAMES, asked: GAMES });
});

for (const kind of Object.values(KINDS).flat()) {
  test(`${kind} is found where it is planted`, () => {
    const report = PLANTED[kind]();
    assert.ok(kindsIn(report).includes(kind), kindsIn(report).join(', '));
    for (const found of report.findings) assert.match(say(found.kind, found.about), /^[A-Z0-9“].*[.]$/);
    assert.deepEqual(unsaid, []);
  });
}

test('what is reached when all steer towards it is not called out of reach', () => {
  const report = PLANTED['branch-steered']();
  const branch = report.outcomes.find(({ kind }) => kind === 'branch');
  assert.deepEqual(branch?.shares.default, { times: 0, of: GAMES, steered: 'reached' });
  assert.ok(!kindsIn(report).includes('branch-never'));
  assert.ok(report.steered > 0);
});

test('an option below another under every reading must be mended, unless an objective of its team gives a reason to choose it', () => {
  const below = ({ a, b }: ReturnType<typeof partsOf>) => (b.effects = a.effects.map((effect) => ({ ...effect, change: effect.change - 1 })));
  assert.equal(reportOf(spoilt(below)).verdicts.options, 'mend');
  const wanted = spoilt((parts) => {
    below(parts);
    parts.objective.measure = { any: [parts.objective.measure, { count: { team: 'red', any_postures: ['soft'], op: '>=', n: 2 } }] };
  });
  assert.equal(reportOf(wanted).verdicts.options, 'look');
});

test('an option below another under one reading only is for somebody to look at', () => {
  const report = reportOf(spoilt(({ a }) => a.effects.forEach((effect) => (effect.contested = { paper: effect.change - 5, claims: ['K1'] }))));
  const found = report.findings.find(({ kind }) => kind === 'dominated');
  assert.equal(found?.verdict, 'look');
  assert.equal(found.about.readings, 'paper');
});
