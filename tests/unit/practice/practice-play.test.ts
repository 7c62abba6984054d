import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { practicePlay } from '@/components/practice/practice-play';
import { OTHER, OWN, practiceScenario, SEATS } from '@/components/practice/practice-scenario';
import { practiceStep } from '@/components/practice/practice-step';
import { emptyDecision } from '@/components/seat/decision';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import { scenario as scenarioSchema } from '@/lib/game/scenario/scenario';
import { checkReferences } from '@/lib/game/scenario/references';
import { checkSeal } from '@/lib/game/seal';
import { currentTurn } from '@/lib/game/whereabouts';

const messages = JSON.parse(readFileSync('messages/en/practice.json', 'utf8')) as object;
const under = (part: string) => (key: string) => {
  const text = `${part}.${key}`.split('.').reduce<unknown>((words, name) => (words as Record<string, unknown> | undefined)?.[name], messages);
  assert.ok(typeof text === 'string', `practice.json has ${part}.${key}`);
  return text;
};
const scenario = practiceScenario(under('scenario'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A practice game with what one needs to play it. */
function practice() {
  const { line, goOn } = practicePlay({ scenario, words: under('play'), openedAt: 1_000_000 });
  let draft: DecisionDraft = emptyDecision;
  return {
    goOn,
    state: () => line.game().state,
    step: () => practiceStep(line.game().state, draft, line.game().now()),
    write: (change: Partial<DecisionDraft>) => (draft = { ...draft, ...change }),
    async does(command: Parameters<ReturnType<typeof line.game>['send']>[0]) {
      const answer = await line.game().send(command);
      assert.ok(answer.ok, JSON.stringify(answer));
    },
    seal: () => ({ type: 'commitDecision' as const, turn: 'bridge', decision: { option: `${OWN}-share`, rationale: draft.rationale, alternatives: [], forecasts: draft.forecasts } }),
  };
}

describe('the practice game', () => {
  it('is a whole scenario by the rules for scenarios', () => {
    assert.deepEqual(scenarioSchema.parse(scenario), scenario);
    assert.deepEqual(checkReferences(scenario), []);
  });

  it('leads from the brief over talk, vote, reason and forecast to the seal, its receipt and the reveal', async () => {
    const game = practice();
    assert.equal(game.step(), 'brief');
    game.goOn();
    assert.equal(game.step(), 'talk');
    await game.does({ type: 'say', text: 'Half each.' });
    assert.equal(game.step(), 'vote');
    await game.does({ type: 'castStraw', turn: 'bridge', option: `${OWN}-share` });
    assert.equal(game.step(), 'write');
    game.write({ option: `${OWN}-share`, rationale: 'The fair.' });
    assert.equal(game.step(), 'forecast');
    game.write({ forecasts: { [OTHER]: { wait: 10 } } });
    assert.equal(game.step(), 'seal');
    await game.does(game.seal());
    assert.equal(game.step(), 'receipt');
    game.goOn();
    assert.equal(game.step(), 'reveal');
  });

  it('is answered by the others as soon as one has spoken and voted', async () => {
    const game = practice();
    game.goOn();
    await game.does({ type: 'say', text: 'Half each.' });
    await game.does({ type: 'castStraw', turn: 'bridge', option: `${OWN}-wait` });
    const turn = currentTurn(game.state());
    assert.deepEqual(turn?.talk.map(({ seat }) => seat), [SEATS.mate, SEATS.me, SEATS.mate]);
    assert.equal(turn?.straws[OWN]?.[SEATS.mate], `${OWN}-share`);
    assert.ok(turn?.seals[OTHER], 'the neighbours have sealed');
  });

  it('shows the player what a player sees: nothing of the other village before the reveal, and a true seal after it', async () => {
    const game = practice();
    game.goOn();
    await game.does({ type: 'say', text: 'Half each.' });
    game.write({ rationale: 'The fair.', forecasts: { [OTHER]: { wait: 10 } } });
    await game.does(game.seal());
    const before = currentTurn(game.state());
    assert.equal(before?.briefs[OTHER], undefined);
    assert.equal(before?.submitted[OTHER], undefined);
    assert.doesNotMatch(JSON.stringify(game.state()), new RegExp(`mower has cost|${OTHER}-share`));
    game.goOn();
    const after = currentTurn(game.state());
    for (const team of [OWN, OTHER]) {
      const revealed = after?.revealed[team];
      assert.ok(revealed && checkSeal(revealed, 'bridge', team, sha256), `the seal of ${team} fits what it revealed`);
    }
  });
});
