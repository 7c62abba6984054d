import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf, plannedTurns } from '@/lib/game/scenario/play';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';

const planB = scenarioIn(scenarioText('plan-b'));
const bay = scenarioIn(scenarioText('five-teams'));

test('a form turn takes from its base what it does not say itself', () => {
  const turns = plannedTurns(planB, 'short');
  assert.deepEqual(turns.map((turn) => [turn.id, turn.base, turn.number, turn.month, turn.title]), [
    ['sf1', 't1', 1, 0, 'The bill'],
    ['sf2', 't4', 2, 9, 'The leak'],
    ['sf3', 't6', 3, 18, 'Plan A or Plan B'],
  ]);
  const [, leak] = turns;
  assert.match(leak?.situation ?? '', /^Nine months later/);
  assert.match(leak?.teams.tokyo?.brief ?? '', /^About nine tonnes/);
  assert.deepEqual(leak?.pairRules.map((rule) => rule.id), ['p09', 'p10', 'p11']);
  assert.deepEqual(leak?.injects.map((inject) => inject.id), ['i07', 'i08']);
  assert.deepEqual(turns[2]?.movesBy, ['pyongyang']);
});

test('the long form plays every turn as it stands', () => {
  const turns = plannedTurns(planB, 'long');
  assert.deepEqual(turns.map((turn) => turn.id), planB.turns.map((turn) => turn.id));
  assert.deepEqual(turns.map((turn) => turn.situation), planB.turns.map((turn) => turn.situation));
});

test('minutes of a turn stand over those of its form', () => {
  const [count] = plannedTurns(bay, 'autumn-only');
  assert.deepEqual(count?.minutes, { brief: 2, deliberate: 10 });
  assert.equal(count?.title, 'The count');
  assert.equal(count?.month, 0);
});

test('a form that does not exist has no turns', () => {
  assert.equal(formOf(planB, 'endless'), undefined);
  assert.deepEqual(plannedTurns(planB, 'endless'), []);
});
