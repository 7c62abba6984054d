import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextStep } from '@/components/control/next-step';
import { planDrift } from '@/components/control/plan-drift';
import { signedMinutes, sinceStart } from '@/components/control/plan-minutes';
import { frameOf, runOfShow } from '@/components/control/run-of-show';
import { whatToSay } from '@/components/control/what-to-say';
import type { Scenario } from '@/lib/game/scenario';
import { aGame, CONTROL } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const MINUTE = 60_000;
const run = runOfShow(tinyScenario, 'long');

describe('the plan of the whole game', () => {
  it('says how far behind the room is and when it ends', () => {
    const game = aGame();
    assert.equal(planDrift(game.state, run, game.now), null);
    const start = game.now;
    // Two turns of 2 + 5 and 2 + 9 minutes.
    assert.deepEqual(planDrift(game.start().state, run, game.now), { behind: 0, endsAt: start + 18 * MINUTE });
    game.after(5 * MINUTE).next();
    assert.deepEqual(planDrift(game.state, run, game.now), { behind: 3 * MINUTE, endsAt: start + 21 * MINUTE });
  });

  it('counts a phase that lasts longer than planned while it still goes on', () => {
    const game = aGame().start().after(6 * MINUTE);
    assert.equal(planDrift(game.state, run, game.now)?.behind, 4 * MINUTE);
  });

  it('has room time in hours and minutes, and drift in minutes with its sign', () => {
    assert.deepEqual([0, 5 * MINUTE, 65.9 * MINUTE].map(sinceStart), ['0:00', '0:05', '1:05']);
    assert.deepEqual([20_000, 3 * MINUTE, -2 * MINUTE].map(signedMinutes), ['0', '+3', '−2']);
  });
});

describe('what to say', () => {
  const scenario: Scenario = {
    ...tinyScenario,
    turns: tinyScenario.turns.map((turn) => ({ ...turn, script: { brief: `Read ${turn.id}.`, deliberate: `Decide ${turn.id}.` } })),
    forms: tinyScenario.forms.map((form) => ({ ...form, script: { opening: 'Welcome.', closing: 'Thank you.' } })),
  };
  const show = runOfShow(scenario, 'long');
  const frame = frameOf(scenario, 'long');

  it('is the scenario’s words for what the next action opens, and for what has just opened', () => {
    const game = aGame({ scenario });
    const said: string[] = [];
    for (let guard = 0; guard < 30; guard += 1) {
      const step = nextStep(game.state, show);
      const { now, next } = whatToSay(game.state, step, show, frame);
      said.push(`${step.kind}: ${now ?? '–'} / ${next ?? '–'}`);
      if (step.kind === 'read') break;
      if (step.kind === 'publish') game.publish();
      else game.do(step.kind === 'hotWash' ? step.then : step.command, CONTROL);
    }
    assert.deepEqual(said, [
      'start: – / Welcome.\n\nRead t1.',
      'deliberate: Read t1. / Decide t1.',
      'reveal: Decide t1. / –',
      'adjudicate: – / –',
      'publish: – / –',
      'turn: – / Read t2.',
      'deliberate: Read t2. / Decide t2.',
      'reveal: Decide t2. / –',
      'adjudicate: – / –',
      'publish: – / –',
      'end: – / Thank you.',
      'hotWash: – / Thank you.',
      'read: – / –',
    ]);
  });
});
