import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsLedger } from '@/lib/review/claims/ledger';
import { decisionRecords } from '@/lib/review/decision-records';
import { expectationOf } from '@/lib/review/expectation/expectation';
import { scoredCells } from '@/lib/review/expectation/forecast-cells';
import type { Played } from '@/lib/review/hotwash/moments-asked';
import { shownStep } from '@/lib/review/hotwash/shown-step';
import { hotWashSteps, STAGES, type Step } from '@/lib/review/hotwash/steps';
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
    assert.ok(steps.filter(({ stage }) => stage === 'others').every(({ about, team }) => about.every((one) => one.team === team)));
    assert.deepEqual(steps.find(({ id }) => id === 'number:C06')?.numbers, ['seoul', 'tokyo']);
  });

  it('put every question of the scenario, about a moment of this game where one speaks to its claims', () => {
    const asked = steps.filter(({ id }) => id.startsWith('ask:'));
    assert.deepEqual(asked.map(({ ask }) => ask), scenario.teaching.discussion.map(({ ask }) => ask));
    assert.ok(asked.some(({ about }) => about.length > 0));
  });

  it('ask why of the decisions that were argued about most', () => {
    const game = aGame().start().to('deliberate');
    game.do({ type: 'recordDissent', turn: 't1', option: null, text: 'No.', anonymous: true }, seatOf('blue')).commit('red', 'r1a').commit('blue', 'b1b').to('reveal');
    const why = stepsOf(game, tinyScenario).filter(({ stage }) => stage === 'why');
    assert.ok(why.some(({ about }) => about[0]?.team === 'blue'));
    assert.ok(why.every(({ team, about }) => about.length === 1 && team === about[0]?.team));
  });

  it('give each team its own choices for its story, in the order played, and what it missed too', () => {
    const game = aGame().start().play({ red: 'r1a', blue: 'b1b' }).next().play({ red: 'r2b', blue: 'b2a', green: 'g2a' });
    const stories = stepsOf(game, tinyScenario).filter(({ stage }) => stage === 'story');
    assert.deepEqual(stories.map(({ team, about }) => [team, about.map(({ turn }) => turn)]), [['red', ['t1', 't2']], ['blue', ['t1', 't2']], ['green', ['t1', 't2']]]);
    assert.ok(stories.every(({ team, about }) => about.every((one) => one.team === team)));
  });

  it('tell a team’s story of nothing that was not revealed', () => {
    const game = aGame().start().play({ red: 'r1a', blue: 'b1b', green: 'g1a' }).next().to('deliberate').commit('red', 'r2a');
    const story = stepsOf(game, tinyScenario).find(({ id }) => id === 'story:red');
    assert.deepEqual(story?.about, [{ turn: 't1', team: 'red' }]);
  });

  const whyOf = (game: AGame) => stepsOf(game, tinyScenario).filter(({ stage }) => stage === 'why').map(({ about }) => about);

  it('ask why of the decision that surprised most where nobody argued', () => {
    const game = aGame().start().to('deliberate');
    game.commit('red', 'r1a', { forecasts: { blue: { soft: 10 }, green: { aloof: 10 } } }).commit('blue', 'b1a', { forecasts: { red: { firm: 10 } } }).commit('green', 'g1a');
    game.to('adjudicate').publish().next().play({ red: 'r2a', blue: 'b2b', green: 'g2a' });
    assert.deepEqual(whyOf(game), [[{ turn: 't1', team: 'blue' }]]);
  });

  it('ask why of the last decision where nobody argued and nobody forecast', () => {
    const game = aGame().start().play({ red: 'r1a', blue: 'b1b', green: 'g1a' }).next().play({ red: 'r2a', blue: 'b2b' });
    assert.deepEqual(whyOf(game), [[{ turn: 't2', team: 'blue' }]]);
  });

  it('ask nobody why of a game without a decision', () => {
    assert.deepEqual(whyOf(aGame().start().to('deliberate')), []);
  });

  it('show all what reveals told of the moments they are about, and none of the reasons', () => {
    const game = aGame().start().to('deliberate');
    game.do({ type: 'recordDissent', turn: 't1', option: null, text: 'Said in secret.', anonymous: true }, seatOf('red'));
    game.commit('red', 'r1a', { rationale: 'Written in secret.' }).to('adjudicate').publish();
    const shown = stepsOf(game, tinyScenario).map((step) => shownStep(step, game.state, { number: 1, of: 9, openedAt: 0 }));
    const story = (team: string) => shown.find(({ id }) => id === `story:${team}`)?.about;
    assert.deepEqual(story('red'), [{ turn: 't1', team: 'red', number: 1, title: 'First', choice: { label: 'Label r1a', text: 'Text r1a.' }, postures: ['firm'] }]);
    assert.deepEqual(story('blue'), [{ turn: 't1', team: 'blue', number: 1, title: 'First', choice: null, postures: [] }], 'a missed decision is part of the story');
    assert.deepEqual(shown.find(({ stage }) => stage === 'why')?.about, story('red'));
    assert.ok(!JSON.stringify(shown).includes('in secret'));
  });
});
