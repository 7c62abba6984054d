import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReferences } from '@/lib/game/scenario/references';
import { parseScenario } from '@/lib/server/scenarios/parse';
import { scenarioText } from '../../support/scenarios/read';
import { tinyScenario } from '../../support/tiny-scenario';

const TOWNS = scenarioText('two-teams');

/** Each mistake: what stands in the sound file, what is written instead (`▸` marks where it must be found), and what is said. */
const MISTAKES: { name: string; from: string; to: string; says: string }[] = [
  { name: 'a key misspelt', from: 'label: "Open it"', to: '▸lable: "Open it"', says: 'option u1 has no key lable; did you mean label?' },
  { name: 'a key left out', from: '- id: u2\n            label: "Keep it shut"', to: '- ▸id: u2', says: 'option u2 has no label; add label' },
  { name: 'a key that nothing resembles', from: 'title: "The weir"', to: 'title: "The weir"\n▸weather: "fine"', says: 'the scenario has no key weather; the keys here begin with format, id, version' },
  { name: 'text for a number', from: 'start: 5', to: 'start: ▸five', says: 'start of indicator water must be a number, not the text "five"' },
  { name: 'a number for a text', from: 'version: "1"', to: 'version: ▸1', says: 'version must be text, not 1; write it in quotes: "1"' },
  { name: 'half a step', from: 'change: 2, why: "The river runs."', to: 'change: ▸0.5, why: "The river runs."', says: 'change of effect 1 of option u1 must be a whole number, not 0.5' },
  { name: 'a change too great', from: 'change: -3, why: "Less', to: 'change: ▸-30, why: "Less', says: 'change of effect 1 of option u3 must be at least -10, not -30' },
  { name: 'a text for a list', from: 'postures: [defy, store]', to: 'postures: ▸defy', says: 'postures of option u3 must be a list, not the text "defy"; write it in brackets: [defy]' },
  { name: 'nothing after the colon', from: 'prompt: "Whose cellars?"', to: 'prompt:▸', says: 'prompt of upstream of teams of turn flood must be text, not empty' },
  { name: 'a word that is not among the choices', from: 'kind: media', to: 'kind: ▸medium', says: 'kind of inject i1 cannot be the text "medium"; did you mean media?' },
  { name: 'a comparison the wrong way round', from: 'op: "<"', to: 'op: ▸"=<"', says: 'op of indicator of branch b1 cannot be the text "=<"; the choices are >=, <=, >, <, ==' },
  { name: 'a code in small letters', from: 'code: UPS', to: 'code: ▸ups', says: 'code of team upstream cannot be the text "ups": a team code is three capital letters, such as WAS' },
  { name: 'an id that every object has', from: 'id: u2', to: 'id: ▸constructor', says: 'this word is reserved; choose another id' },
  { name: 'a condition of no known kind', from: '{ chosen: [u1] }', to: '{ ▸choosen: [u1] }', says: 'has no key choosen; did you mean chosen?' },
  { name: 'a condition of two kinds', from: 'when: { indicator: { id: trust', to: '▸when: { always: true, indicator: { id: trust', says: 'a condition has exactly one of: always, all, any' },
  { name: 'an evidence rule of no known kind', from: 'type: choice', to: 'type: ▸choise', says: 'did you mean choice?' },
  { name: 'an evidence rule that looks for nothing', from: 'teams: [downstream], any_postures: [store], after', to: 'teams: [downstream], after', says: 'give either any_postures or options' },
  { name: 'a contested effect without a value', from: 'contested: { paper: -3, rival: -1, claims: [P1] }', to: '▸contested: { claims: [P1] }', says: 'a contested effect gives a paper or a rival value, or both' },
  { name: 'an inject to nobody in particular', from: 'to: [downstream]', to: 'to: ▸everyone', says: 'to of inject i1: write all, or a list of teams such as [tokyo, seoul]' },
  { name: 'a format of another kind', from: 'plan-b-scenario/1', to: '▸plan-b-scenario/9', says: 'write plan-b-scenario/1' },

  { name: 'an option that does not exist', from: 'when: [u1, d1]', to: 'when: [u1, ▸d9]', says: 'there is no option d9; did you mean d1?' },
  { name: 'an option of another turn', from: 'when: [u1, d1]', to: 'when: [u1, ▸d4]', says: 'option d4 is not in turn dry but in flood; did you mean d1?' },
  { name: 'two options of one team', from: 'when: [u1, d1]', to: 'when: [u1, ▸u2]', says: 'upstream cannot choose both u1 and u2 in one turn' },
  { name: 'an indicator that does not exist', from: '- { indicator: trust, change: 3', to: '- { indicator: ▸trsut, change: 3', says: 'there is no indicator trsut; did you mean trust?' },
  { name: 'an indicator changed twice', from: '- { indicator: trust, change: -2, why: "They see', to: '- { indicator: ▸water, change: -2, why: "They see', says: 'water is changed twice here; write one effect with the sum of both' },
  { name: 'a posture of the other team', from: 'postures: [plead]', to: 'postures: [▸defy]', says: 'posture defy is not one that downstream can take: choose among share, store, plead' },
  { name: 'a claim that does not exist', from: 'claims: [P1]\n            effects: []', to: 'claims: [▸P2]\n            effects: []', says: 'there is no claim P2; did you mean P1?' },
  { name: 'an id given twice', from: 'id: u2', to: 'id: ▸u1', says: 'there is already an option u1; give this one an id of its own' },
  { name: 'a team without a task', from: '      downstream:\n        brief: "The fields', to: '      ▸dwnstream:\n        brief: "The fields', says: 'there is no team dwnstream; did you mean downstream?' },
  { name: 'a team that nobody may commit for', from: '- { id: d-mayor, office: "Mayor", text: "Decides.", commits: true }', to: '- { id: d-mayor, office: "Mayor", text: "Decides." }', says: 'no role of downstream may commit its decision' },
  { name: 'an open option unlocked', from: 'unlock: [u7]', to: 'unlock: [▸u6]', says: 'option u6 is open already' },
  { name: 'an option unlocked for the wrong team', from: 'unlock: [u7]', to: 'unlock: [▸d5]', says: 'option d5 belongs to downstream in turn flood, not to upstream in turn flood' },
  { name: 'a change of an option of an earlier turn', from: 'id: d6\n              effects_add', to: 'id: ▸d3\n              effects_add', says: 'option d3 belongs to downstream in turn dry, not to downstream in turn flood; did you mean d4?' },
  { name: 'nothing there to replace', from: '{ indicator: trust, change: -2, why: "After', to: '{ indicator: ▸water, change: -2, why: "After', says: 'option d6 has no effect on water to replace; write it under effects_add' },
  { name: 'a branch that changes the past', from: '- turn: flood\n            team: upstream', to: '- turn: ▸dry\n            team: upstream', says: 'turn dry is not later than dry, which the condition looks at; a branch can only change a later turn' },
  { name: 'a turn that the form does not have', from: '- turn: flood\n            team: upstream', to: '- turn: ▸flod\n            team: upstream', says: 'form full has no turn flod; did you mean flood?' },
  { name: 'a form turn made of nothing', from: '{ id: flood, uses: flood }', to: '{ id: flood, uses: ▸drought }', says: 'there is no turn drought; the turns are dry, flood' },
  { name: 'a start outside the track', from: 'min: 0, max: 10, start: 4', to: 'min: 0, max: 10, start: ▸14', says: 'trust starts at 14, outside its track; choose a start from 0 to 10' },
  { name: 'an inject to a team that does not exist', from: 'to: [downstream]', to: 'to: [▸downstraem]', says: 'there is no team downstraem; did you mean downstream?' },
  { name: 'a rule in a conjunction about an option of another team', from: 'rule: { type: choice, teams: [downstream], any_postures: [store], after: { team: upstream, options: [u1] } }', to: 'rule: { type: all, of: [{ type: choice, teams: [downstream], any_postures: [store] }, { type: choice, teams: [upstream], options: [▸d1] }] }', says: 'option d1 belongs to downstream, not to upstream' },
  { name: 'a conjunction of one', from: 'rule: { type: choice, teams: [downstream], any_postures: [store], after: { team: upstream, options: [u1] } }', to: 'rule: { type: all, of: [{ type: choice, teams: [downstream], any_postures: [store] }] }', says: 'two rules or more' },
  { name: 'reasons for a posture that no team takes', from: 'rule: { type: choice, teams: [downstream], any_postures: [store], after: { team: upstream, options: [u1] } }', to: 'rule: { type: reasons, codes: [fear], pattern: none, of: { any_postures: [▸stor] } }', says: 'there is no posture stor' },
  { name: 'a rule about an option of another team', from: 'after: { team: upstream, options: [u1] }', to: 'after: { team: upstream, options: [▸d1] }', says: 'option d1 belongs to downstream, not to upstream' },
  { name: 'a non-player that does not exist', from: 'moves_by: [rain]', to: 'moves_by: [▸snow]', says: 'there is no non-player snow; the non-players are rain' },
  { name: 'a place for a team that does not exist', from: '{ team: upstream, name: "The mill"', to: '{ team: ▸upstraem, name: "The mill"', says: 'there is no team upstraem; did you mean upstream?' },
  { name: 'a team in two places', from: '{ team: downstream, name: "The bridge"', to: '{ team: ▸upstream, name: "The bridge"', says: 'upstream has a place already; give each team one' },
  { name: 'a place off the globe', from: 'lon: 7.1', to: 'lon: ▸710', says: 'lon of place 1 of map must be at most 180, not 710' },
  { name: 'a relation of one team', from: 'between: [upstream, downstream]', to: '▸between: [upstream]', says: 'between of relation neighbours has 1 of at least 2 entries; add more' },
  { name: 'a relation of a team with itself', from: 'between: [upstream, downstream]', to: 'between: [upstream, ▸upstream]', says: 'relation neighbours ties upstream to itself; name two different teams' },
  { name: 'a relation to a team that does not exist', from: 'between: [upstream, downstream]', to: 'between: [▸upstraem, downstream]', says: 'there is no team upstraem; did you mean upstream?' },
  { name: 'a relation that follows no indicator', from: 'name: "Good neighbours", indicator: trust', to: 'name: "Good neighbours", indicator: ▸turst', says: 'there is no indicator turst; did you mean trust?' },
  { name: 'two relations of one name', from: 'name: "Good neighbours", indicator: trust }', to: 'name: "Good neighbours", indicator: trust }\n    - { id: ▸neighbours, between: [downstream, upstream], name: "Water", indicator: water }', says: 'there is already a relation neighbours' },
  { name: 'an inject planned for no time at all', from: 'minute: 2', to: 'minute: ▸2000', says: 'inject i1 is planned for minute 2000 of a phase; choose a minute up to 1440' },
  { name: 'an inject planned for a phase of no exchange', from: 'at: { phase: deliberate', to: 'at: { phase: ▸adjudicate', says: 'the choices are brief, deliberate, reveal' },
  { name: 'an inject planned before its phase', from: 'minute: 2', to: 'minute: ▸-2', says: 'minute of at of inject i1 must be at least 0, not -2' },

  { name: 'a colon without quotes', from: 'text: "Let the river run."', to: 'text: ▸Let it: run.', says: 'a text with a colon in it needs quotes around it' },
  { name: 'a key written twice', from: 'label: "Open it"', to: 'label: "Open it"\n            ▸label: "Open"', says: 'the same key stands above already; keep one of them' },
  { name: 'a tab', from: '      upstream:\n        brief: "The pond is a', to: '      upstream:\n▸\tbrief: "The pond is a', says: 'indent with spaces, not tabs' },
  { name: 'a quote that is never closed', from: 'why: "Most of it stays." }', to: 'why: "Most of it stays. }', says: 'this is not YAML: Missing closing "quote' },
  { name: 'a part repeated by reference', from: 'text: "Let the river run."', to: 'text: ▸*river', says: 'a scenario repeats nothing by reference' },
];

function placeOfMark(text: string): { line: number; column: number } | undefined {
  const before = text.slice(0, text.indexOf('▸')).split('\n');
  return text.includes('▸') ? { line: before.length, column: (before.at(-1) ?? '').length + 1 } : undefined;
}

for (const { name, from, to, says } of MISTAKES) {
  test(`a file with ${name}`, () => {
    assert.ok(TOWNS.includes(from), `the sound file has no ${from}`);
    const marked = TOWNS.replace(from, () => to);
    const parsed = parseScenario(marked.replace('▸', ''));
    assert.ok(!parsed.ok, 'the file was taken for sound');
    const place = placeOfMark(marked);
    const told = parsed.problems.map((p) => `${p.line}:${p.column} ${p.message}`);
    const at = place ? parsed.problems.filter((p) => p.line === place.line && p.column === place.column) : parsed.problems;
    assert.ok(at.some((p) => p.message.includes(says)), `expected at ${place?.line}:${place?.column}: ${says}\n${told.join('\n')}`);
  });
}

test('what is only unwise is a warning, and the file can be played', () => {
  const parsed = parseScenario(TOWNS.replace('minutes: 20', 'minutes: 10').replace('when: { always: true }', 'when: { indicator: { id: trust, op: "<", value: 8 } }'));
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.warnings.map((warning) => warning.message), [
    'a game may end without an ending; add a last one that holds always (when: { always: true })',
    'the turns of form full take 12 minutes and the form has 10; shorten phases or give it more',
  ]);
});

test('an inject planned for after its phase is a warning, for each form it is too late in', () => {
  const parsed = parseScenario(TOWNS.replace('at: { phase: deliberate, minute: 2 }', 'at: { phase: brief, minute: 1 }'));
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.warnings.map((warning) => warning.message), [
    'inject i1 is planned for minute 1, and in form full the brief phase has 1; plan it earlier, or it waits for you',
  ]);
  const open = parseScenario(TOWNS.replace('at: { phase: deliberate, minute: 2 }', 'at: { phase: reveal, minute: 30 }'));
  assert.ok(open.ok);
  assert.deepEqual(open.warnings, [], 'the reveal has no clock here, and lasts as long as Control lets it');
});

test('a map that leaves a team out is refused', () => {
  const places = [{ team: 'red', name: 'Red', lon: 0, lat: 0 }, { team: 'blue', name: 'Blue', lon: 1, lat: 1 }];
  assert.deepEqual(checkReferences({ ...tinyScenario, map: { places, relations: [] } }).filter(({ code }) => code === 'missing'), [
    { severity: 'error', code: 'missing', path: ['map', 'places'], message: 'the map has no place for green; add one, or leave the map out' },
  ]);
});

test('an option that nothing unlocks is a warning', () => {
  const parsed = parseScenario(TOWNS.replace('            unlock: [u7]\n', ''));
  assert.ok(parsed.ok);
  assert.match(parsed.warnings[0]?.message ?? '', /^nothing ever unlocks u7/);
});

test('a file that is not a scenario at all', () => {
  for (const text of ['', 'hello', '- a\n- b', '42']) {
    const parsed = parseScenario(text);
    assert.ok(!parsed.ok);
    assert.equal(parsed.problems[0]?.message, 'a scenario file starts with keys, such as format: plan-b-scenario/1');
  }
});

test('a file that is too large is not read', () => {
  const parsed = parseScenario(`# ${'x'.repeat(256 * 1024)}`);
  assert.ok(!parsed.ok);
  assert.match(parsed.problems[0]?.message ?? '', /^the file has 257 KiB and may have 256/);
});

test('many mistakes are told in order, and not all of them', () => {
  const parsed = parseScenario(TOWNS.replaceAll('why: ', 'because: '));
  assert.ok(!parsed.ok);
  assert.ok(parsed.problems.length > 20 && parsed.problems.length <= 50);
  const lines = parsed.problems.map((p) => p.line);
  assert.deepEqual(lines, [...lines].sort((a, b) => a - b));
});
