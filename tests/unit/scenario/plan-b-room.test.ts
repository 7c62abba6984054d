import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHASES } from '@/lib/game/phase';
import { plannedTurns } from '@/lib/game/scenario/play';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';

const planB = scenarioIn(scenarioText('plan-b'));
const turns = planB.forms.flatMap((form) => plannedTurns(planB, form.id).map((turn) => ({ form: form.id, turn })));
const spoken = [
  ...turns.flatMap(({ turn }) => Object.values(turn.script)),
  ...planB.forms.flatMap(({ script }) => [script.opening ?? '', script.closing ?? '']),
];

test('the facilitator has one to four sentences to say at each phase of each turn', () => {
  for (const { form, turn } of turns) {
    for (const phase of PHASES) {
      const sentences = (turn.script[phase] ?? '').match(/[.?!](?=\s|$)/g)?.length ?? 0;
      assert.ok(sentences >= 1 && sentences <= 4, `${form} ${turn.id} ${phase}: ${sentences} sentences`);
    }
    assert.match(turn.script.deliberate ?? '', /forecast|chips/i, `${turn.id} leads to a forecast`);
    assert.match(turn.script.deliberate ?? '', /reason/i, `${turn.id} leads to a written reason`);
  }
  for (const { script } of planB.forms) assert.ok(script.opening && script.closing);
});

test('a turn that the short form tells anew has words of its own', () => {
  for (const { form, turn } of turns.filter(({ form }) => form === 'short')) {
    const base = planB.turns.find(({ id }) => id === turn.base);
    assert.notEqual(turn.script.brief, base?.script.brief, `${form} ${turn.id}`);
  }
});

test('what is said to all names no claim, no effect and no secret aim', () => {
  const secret = planB.teams.flatMap((team) => team.objectives.map(({ label }) => label));
  for (const words of spoken) {
    assert.doesNotMatch(words, /heginbotham|samuels|vulnerable|the paper|hedg|latency|proliferat|retrench|reassur|accommodat|indicator|Plan B/i);
    for (const label of secret) assert.ok(!words.includes(label), `${label} is secret`);
  }
});

test('no brief is quoted: no six words of a brief or a branch stand in what is said to all', () => {
  const told = spoken.join('\n').toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const open = planB.turns.map(({ situation }) => situation).concat(turns.map(({ turn }) => turn.situation)).join('\n').toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const briefs = [
    ...planB.turns.flatMap(({ teams }) => Object.values(teams).map(({ brief }) => brief)),
    ...planB.forms.flatMap(({ branches }) => branches.flatMap(({ then }) => then.map(({ add_brief }) => add_brief ?? ''))),
  ];
  for (const brief of briefs) {
    const words = brief.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().split(' ');
    words.slice(5).forEach((_, i) => {
      const six = words.slice(i, i + 6).join(' ');
      assert.ok(!told.includes(six) || open.includes(six), six);
    });
  }
});

test('each inject has its time, which leaves the last minute to the reason, and says what it should bring about', () => {
  for (const { form, turn } of turns) {
    for (const { id, at, expected } of turn.injects) {
      const lasts = turn.minutes[at.phase] ?? 0;
      assert.ok(at.minute <= lasts - (at.phase === 'deliberate' ? 2 : 1), `${form} ${id}: minute ${at.minute} of ${lasts}`);
      assert.ok(expected, id);
    }
    const times = turn.injects.map(({ at }) => `${at.phase} ${at.minute}`);
    assert.equal(new Set(times).size, times.length, `${form} ${turn.id}: two injects at one moment`);
  }
});

test('the map has the three capitals and what ties them', () => {
  assert.deepEqual(planB.map?.places.map(({ team, name }) => [team, name]), [['washington', 'Washington'], ['tokyo', 'Tokyo'], ['seoul', 'Seoul']]);
  assert.deepEqual(planB.map?.relations.map(({ indicator, kind }) => [indicator, kind]), [['usj', 'alliance'], ['usk', 'alliance'], ['jrk', 'estranged']]);
});
