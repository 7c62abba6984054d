import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect, Option } from '@/lib/game/scenario';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';
import { OPTIONS, TURN_WORDS } from './plan-b-figures';

const planB = scenarioIn(scenarioText('plan-b'));
const { teaching } = planB;
const options = planB.turns.flatMap((turn) => Object.values(turn.teams).flatMap((task) => task.options));
const effects = options.flatMap((option) => option.effects);
const [long, short] = planB.forms;

const words = (text: string) => text.trim().split(/\s+/).length;
const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);
const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);
const tally = (keys: string[]) => Object.fromEntries([...new Set(keys)].sort().map((key) => [key, keys.filter((k) => k === key).length]));
const upTo = (prefix: string, n: number, digits = 2) => Array.from({ length: n }, (_, i) => prefix + String(i + 1).padStart(digits, '0'));

function figures(option: Option): number[] {
  const under = (reading: 'paper' | 'rival') => (e: Effect) => e.contested?.[reading] ?? e.change;
  return [
    option.effects.length,
    total(option.effects.map((e) => e.change)),
    total(option.effects.map(under('paper'))),
    total(option.effects.map(under('rival'))),
    words(option.label) + words(option.text) + total(option.effects.map((e) => words(e.why))),
  ];
}

test('every option has the effects, sums and words of the draft', () => {
  assert.deepEqual(Object.fromEntries(options.map((option) => [option.id, figures(option)])), OPTIONS);
});

test('every situation and brief has the words of the draft', () => {
  const counted = planB.turns.map((turn) => [
    turn.id,
    { situation: words(turn.situation), ...Object.fromEntries(Object.entries(turn.teams).map(([team, task]) => [team, words(task.brief)])) },
  ]);
  assert.deepEqual(Object.fromEntries(counted), TURN_WORDS);
});

test('86 options with 335 effects, 63 of them contested', () => {
  assert.equal(options.length, 86);
  assert.equal(effects.length, 335);
  const contested = effects.flatMap((effect) => effect.contested ?? []);
  assert.equal(contested.length, 63);
  assert.equal(contested.filter((c) => c.paper !== undefined).length, 40);
  assert.equal(contested.filter((c) => c.rival !== undefined).length, 30);
  assert.equal(total(options.map((option) => option.postures.length)), 117);
  assert.equal(total(options.map((option) => option.claims.length)), 262);
  assert.deepEqual(ids(options.filter((option) => option.locked)), ['w2e', 'w5e', 't5e', 'w6e']);
});

test('sixteen pair rules, twelve injects and eight endings', () => {
  assert.deepEqual(ids(planB.pair_rules), upTo('p', 16));
  assert.equal(total(planB.pair_rules.map((rule) => rule.effects.length)), 25);
  assert.deepEqual(ids(planB.injects), upTo('i', 12));
  assert.equal(total(planB.injects.map((inject) => inject.effects.length)), 10);
  assert.deepEqual(ids(planB.endings), upTo('e', 8, 1));
  assert.deepEqual(planB.endings.at(-1)?.when, { always: true });
  assert.match(planB.injects[4]?.facilitator_note ?? '', /done more to align/);
});

test('the long form plays six turns with fourteen branches', () => {
  assert.ok(long);
  assert.deepEqual(ids(long.turns), upTo('t', 6, 1));
  assert.deepEqual(ids(long.branches), upTo('b', 14));
  const changes = long.branches.flatMap((branch) => branch.then);
  assert.equal(changes.length, 23);
  assert.equal(changes.filter((change) => change.add_brief !== undefined).length, 15);
  assert.equal(changes.filter((change) => change.prompt !== undefined).length, 8);
  assert.deepEqual(changes.flatMap((change) => change.unlock ?? []), ['w2e', 'w5e', 't5e', 'w6e']);
  assert.deepEqual(changes.flatMap((change) => change.modify_option?.id ?? []), ['s4a', 't5a', 's5a', 's6c']);
  assert.equal(total(changes.map((change) => change.effects.length)), 5);
  assert.deepEqual(ids(long.branches.filter((branch) => branch.unless)), ['b05', 'b06']);
  assert.deepEqual(long.schedules.map((schedule) => schedule.minutes), [120, 90]);
  assert.equal(total(Object.values(long.phase_minutes)), 10, 'ten minutes a turn, as the 90-minute timetable has it');
});

test('the short form plays three of them with five carry rules', () => {
  assert.ok(short);
  assert.deepEqual(short.turns.map((turn) => [turn.id, turn.uses, turn.month]), [['sf1', 't1', 0], ['sf2', 't4', 9], ['sf3', 't6', 18]]);
  assert.deepEqual(short.turns.map((turn) => words(turn.situation ?? '')), [92, 89, 80]);
  assert.deepEqual(ids(short.branches), upTo('c', 5, 1));
  assert.deepEqual(short.branches.at(-1)?.then[0]?.unlock, ['w6e']);
  assert.equal(total(Object.values(short.phase_minutes)), 9, 'nine minutes a turn, as the 45-minute timetable has it');
});

test('29 claims, each with what would count for and against it', () => {
  assert.deepEqual(ids(teaching.claims), [...upTo('C', 17), ...upTo('N', 2), ...upTo('E', 3), ...upTo('R', 7)]);
  assert.deepEqual(tally(teaching.claims.map((claim) => claim.origin)), { 'authors-elsewhere': 3, rival: 7, 'seed-npec': 2, 'seed-paper': 17 });
  const rules = teaching.claims.flatMap((claim) => [...claim.for, ...claim.against]).map((evidence) => evidence.rule.type);
  assert.deepEqual(tally(rules), {
    all: 7, choice: 8, contrast: 3, cooccur: 5, count: 6, debrief: 2, disjoint_postures: 1, follow: 20, order: 3, reasons: 4, same_postures: 1, survey: 2,
  });
});

test('no claim counts an answer that a team gave without knowing the move, but where its words say so', () => {
  const rules = teaching.claims.flatMap((claim) => [...claim.for, ...claim.against].flatMap(({ rule }) => (rule.type === 'all' ? [...rule.of, ...(rule.unless ?? [])] : [rule]).map((part) => ({ id: claim.id, part }))));
  const blind = rules.filter(({ part }) => part.type === 'follow' && 'team' in part.first && !part.later);
  assert.deepEqual([...new Set(blind.map(({ id }) => id))], ['E01']);
});

test('what is taught, asked and explained', () => {
  assert.equal(teaching.learning_objectives.length, 5);
  assert.equal(teaching.discussion.length, 12);
  assert.equal(teaching.survey?.items.length, 8);
  assert.equal(planB.method.length, 6);
});

test('three capitals of four roles and three objectives; heads of government commit', () => {
  assert.deepEqual(planB.teams.map((team) => [team.id, team.code, team.roles.length, team.objectives.length]), [
    ['washington', 'WAS', 4, 3],
    ['tokyo', 'TYO', 4, 3],
    ['seoul', 'SEL', 4, 3],
  ]);
  assert.deepEqual(planB.teams.flatMap((team) => ids(team.roles.filter((role) => role.commits))), ['w-head', 't-head', 's-head']);
});

test('ten tracks, twelve postures, five that hedge', () => {
  assert.deepEqual(Object.fromEntries(planB.indicators.map((i) => [i.id, i.start])), {
    usj: 6, usk: 5, jrk: 3, nsk: 3, njp: 4, chn: 5, ten: 5, dom_us: 5, dom_jp: 5, dom_kr: 5,
  });
  assert.equal(planB.postures.length, 12);
  assert.deepEqual(ids(planB.postures.filter((posture) => posture.hedge)), ['accommodate', 'hedge-internal', 'hedge-external', 'latency', 'nuclear']);
});

test('who moves without a seat, turn by turn', () => {
  assert.deepEqual(planB.turns.map((turn) => turn.moves_by), [['pyongyang'], ['pyongyang'], ['beijing'], [], ['beijing', 'moscow', 'pyongyang'], ['pyongyang']]);
  assert.deepEqual(planB.turns.map((turn) => turn.month), [0, 4, 8, 11, 14, 18]);
  assert.equal(total(planB.turns.map((turn) => turn.facts.length)), 51);
});

test('rules whose turning into the format took judgement', () => {
  const rule = (claim: string, side: 'for' | 'against') => teaching.claims.find((c) => c.id === claim)?.[side][0]?.rule;
  assert.deepEqual(rule('C01', 'for'), {
    type: 'count', teams: ['tokyo', 'seoul'], any_postures: ['reconcile'], turns: ['t3', 't5'], op: '==', n: 0, every: true,
  });
  assert.deepEqual(rule('C05', 'for'), { type: 'survey', item: 'q2', answer: 'disagree' });
  assert.deepEqual(rule('N02', 'against'), {
    type: 'choice', teams: ['seoul'], options: ['s4b', 's4c', 's6b', 's6c'], after: { team: 'washington', options: ['w2a'] },
  });
  const mandate = planB.teams[2]?.objectives[2]?.measure;
  assert.deepEqual(mandate, { all: [{ indicator: { id: 'dom_kr', op: '>=', value: 7 } }, { repeat: { team: 'seoul', op: '<=', n: 2 } }] });
});

test('its words are set as in print', () => {
  assert.deepEqual(JSON.stringify(planB).match(/\S*'\S*/g), null);
});
