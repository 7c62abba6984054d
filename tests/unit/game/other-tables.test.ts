import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playWholeGame } from '@/lib/preflight/play/a-whole-game';
import { sha256 } from '../../support/a-game';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';

for (const [name, teams] of [['two-teams', 2], ['five-teams', 5]] as const) {
  test(`a scenario with ${teams} teams is played to its end by the same rules`, () => {
    const scenario = scenarioIn(scenarioText(name));
    assert.equal(scenario.teams.length, teams);
    for (let seed = 1; seed <= 20; seed++) {
      const [form] = scenario.forms;
      assert.ok(form);
      const { state, errors } = playWholeGame({ scenario, form: form.id, reading: 'default', weigh: () => 1, injects: 0, sha256 }, seed, true);
      assert.deepEqual(errors, []);
      assert.equal(state.stage, 'ended');
      assert.equal(state.order.length, form.turns.length);
      for (const turn of state.order) assert.equal(Object.keys(state.turns[turn]?.revealed ?? {}).length, teams);
    }
  });
}
