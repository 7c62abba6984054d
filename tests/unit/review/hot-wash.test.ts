import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsLedger } from '@/lib/review/claims/ledger';
import { decisionRecords } from '@/lib/review/decision-records';
import { expectationOf } from '@/lib/review/expectation/expectation';
import { scoredCells } from '@/lib/review/expectation/forecast-cells';
import { hotWashSteps, STAGES, type Played, type Step } from '@/lib/review/hotwash/steps';
import type { Scenario } from '@/lib/game/scenario';
import { aGame, seatOf, sha256, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { playScripted } from '../../support/scripted-game';
import { tinyScenario } from '../../support/tiny-scenario';

function stepsOf(game: AGame, scenario: Scenario): Step[] {
  const played: Played = {
    records: decisionRecords(game.record, { sha256, pairs: {} }),
    ledger: claimsLedger(scenario, game.record, { codings: [], survey: [], debrief: [] }),
    scored: scoredCells(expectationOf(game.record, scenario).cells),
    teams: scenario.teams.map(({ id }) => id),
  };
  return hotWashSteps(scenario, played);
}

describe('the questions of a hot wash', () => {
  const scenario = planB();
  const steps = stepsOf(playScripted({ scenario, form: 'long', seed: 7 }).game, scenario);

  it('come stage by stage, each under a name of its own', () => {
    assert.deepEqual(steps.map(({ stage }) => STAGES.indexOf(stage)), steps.map(({ stage }) => STAGES.indexOf(stage)).toSorted((a, b) => a - b));
    assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length);
    assert.deepEqual([...new Set(steps.map(({ stage }) => stage))], [...STAGES]);
  });

  it('begin with what nobody else reads, before any secret is told', () => {
    assert.deepEqual([steps[0]?.id, steps[0]?.share], ['first', 'private']);
    assert.deepEqual(steps.filter(({ share }) => share === 'private').length, 1);
  });

  it('ask each team for its story and for what surprised the others, and for its numbers where a claim needs them', () => {
    const teams = scenario.teams.map(({ id }) => id);
    for (const stage of ['story', 'others'] as const) assert.deepEqual(steps.filter((step) => step.stage === stage).map(({ team }) => team), teams);
    assert.ok(steps.filter(({ stage }) => stage === 'others').every(({ about, team }) => about === null || about.team === team));
    assert.deepEqual(steps.find(({ id }) => id === 'number:C06')?.numbers, ['seoul', 'tokyo']);
  });

  it('put every question of the scenario, about a moment of this game where one speaks to its claims', () => {
    const asked = steps.filter(({ id }) => id.startsWith('ask:'));
    assert.deepEqual(asked.map(({ ask }) => ask), scenario.teaching.discussion.map(({ ask }) => ask));
    assert.ok(asked.some(({ about }) => about !== null));
  });

  it('ask why of the decisions that were argued about most', () => {
    const game = aGame().start().to('deliberate');
    game.do({ type: 'recordDissent', turn: 't1', option: null, text: 'No.', anonymous: true }, seatOf('blue')).commit('red', 'r1a').commit('blue', 'b1b').to('reveal');
    const why = stepsOf(game, tinyScenario).filter(({ stage }) => stage === 'why');
    assert.ok(why.some(({ about }) => about?.team === 'blue'));
    assert.ok(why.every(({ team, about }) => team === about?.team));
  });
});
