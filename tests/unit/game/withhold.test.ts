import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve, fold } from '@/lib/game/evolve';
import { cutsFor } from '@/lib/game/withholding';
import { textsOf, WITHHELD } from '@/lib/game/written';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL, seatOf, type AGame } from '../../support/a-game';
import { given } from '../../support/given';

const positionOf = (game: AGame, type: RecordedEvent['type'], n = 0): number => game.record.filter((fact) => fact.type === type)[n]?.position ?? assert.fail(`no ${type}`);
const withhold = (...positions: number[]) => ({ type: 'withhold' as const, positions, why: 'They asked.' });

describe('withholding', () => {
  const spoken = () => aGame().do({ type: 'say', text: 'I never liked it.' }, seatOf('red'));

  it('tells Control what stays and why, and those who were told the text that it is gone', () => {
    const game = spoken();
    const position = positionOf(game, 'TalkSaid');
    const said = game.record[position - 1];
    assert.equal(said?.type, 'TalkSaid');
    const decided = game.ask(withhold(position), CONTROL);
    assert.ok(decided.ok);
    assert.deepEqual(decided.events, [
      { audience: 'control', type: 'Withheld', data: { positions: [position], remains: { [position]: { ...said?.data, text: WITHHELD } }, why: 'They asked.', by: CONTROL } },
      { audience: 'team:red', type: 'TextWithheld', data: { of: 'TalkSaid', number: said?.number, turn: null, team: 'red', by: CONTROL } },
    ]);
    assert.ok(!JSON.stringify(decided.events).includes('never liked'));
  });

  it('is Control’s to do, at any time, also when the record is open', () => {
    given(spoken()).when(withhold(positionOf(spoken(), 'TalkSaid')), seatOf('red')).refused('not-yours-to-do');
    const open = spoken().start().do({ type: 'endExercise' }).do({ type: 'openRecord' });
    assert.ok(open.ask(withhold(positionOf(open, 'TalkSaid')), CONTROL).ok);
  });

  it('finds nothing where nobody wrote anything, or where it is gone already', () => {
    const game = spoken();
    given(game).when(withhold(1), CONTROL).refused('nothing-to-withhold');
    given(game).when(withhold(9_999), CONTROL).refused('nothing-to-withhold');
    const position = positionOf(game, 'TalkSaid');
    game.record[position - 1] = { ...game.record[position - 1], data: { turn: null, talk: 'i_0001', team: 'red', seat: seatOf('red'), text: WITHHELD } } as RecordedEvent;
    given(game).when(withhold(position), CONTROL).refused('nothing-to-withhold');
  });

  it('changes nothing for who folds: the texts go out of the facts', () => {
    const game = spoken();
    const before = game.state;
    const decided = game.ask(withhold(positionOf(game, 'TalkSaid')), CONTROL);
    assert.ok(decided.ok);
    for (const event of decided.events) assert.equal(evolve(before, { ...event, number: 1, at: 1 }), before);
  });
});

describe('a decision’s reasons', () => {
  it('are the game’s until the reveal', () => {
    const sealed = aGameDeliberating().commit('red', 'r1a');
    given(sealed).when(withhold(positionOf(sealed, 'DecisionSubmitted')), CONTROL).refused('too-early-to-withhold');
    const revealed = aGameAdjudicating();
    assert.ok(revealed.ask(withhold(positionOf(revealed, 'DecisionSubmitted')), CONTROL).ok);
  });

  it('go with the salt by which they could be guessed, of every time the team handed them in; what was chosen stays', () => {
    const decision = { option: 'r1a', rationale: 'Because.', alternatives: [{ option: 'r1b', why: 'Too soft.' }], forecasts: {} };
    const game = aGameDeliberating();
    game.do({ type: 'commitDecision', turn: 't1', decision }, seatOf('red')).do({ type: 'withdrawDecision', turn: 't1' }, seatOf('red'));
    game.do({ type: 'commitDecision', turn: 't1', decision: { ...decision, rationale: 'Because, again.' } }, seatOf('red')).commit('blue', 'b1a').to('adjudicate');
    const [first, second] = [positionOf(game, 'DecisionSubmitted', 0), positionOf(game, 'DecisionSubmitted', 1)];
    const cuts = cutsFor(game.record, [second]);
    assert.deepEqual(cuts.map(({ fact }) => fact.position), [first, second]);
    for (const { fact, remains } of cuts) {
      assert.equal(fact.type, 'DecisionSubmitted');
      assert.deepEqual(remains, { ...fact.data, rationale: WITHHELD, alternatives: [{ option: 'r1b', why: WITHHELD }], reasonsSalt: '' });
    }
    const cut = game.record.map((fact) => ({ ...fact, data: cuts.find((one) => one.fact === fact)?.remains ?? fact.data }) as RecordedEvent);
    assert.deepEqual(fold(cut).turns.t1?.submitted.red?.option, 'r1a');
  });
});

describe('what repeats a text', () => {
  it('goes too: the question that an answer brings with it, and the same words elsewhere', () => {
    const game = aGame().start();
    game.do({ type: 'askControl', text: 'Who?' }, seatOf('red'));
    const asked = game.record.at(-1);
    assert.equal(asked?.type, 'RfiAsked');
    game.do({ type: 'answerRfi', rfi: asked?.type === 'RfiAsked' ? asked.data.rfi : 'i_none', answer: 'The Head of RED.', toAll: true });
    game.do({ type: 'say', text: 'Who?' }, seatOf('blue')).do({ type: 'announce', to: 'all', text: 'The Head of RED.' });
    const question = positionOf(game, 'RfiAsked');
    const [own, answer, ...more] = cutsFor(game.record, [question]);
    assert.deepEqual([own?.fact.type, answer?.fact.type, more.length], ['RfiAsked', 'RfiAnswered', 0]);
    assert.ok(answer?.fact.type === 'RfiAnswered');
    assert.deepEqual(answer.remains, { ...answer.fact.data, question: WITHHELD });

    const all = cutsFor(game.record, [positionOf(game, 'RfiAnswered')]).map(({ fact }) => fact.type);
    assert.deepEqual(all, ['RfiAsked', 'RfiAnswered', 'Announced'], 'a short word of somebody else stays');
  });

  it('a text that the clock is still to tell stays until then', () => {
    const game = aGameDeliberating();
    const inject = game.scenario.injects[0]?.id;
    assert.ok(inject);
    game.do({ type: 'scheduleInject', inject, phase: 'deliberate', minute: 500, text: 'Something new has come up.', why: 'A hint from outside.' });
    given(game).when(withhold(positionOf(game, 'InjectScheduled')), CONTROL).refused('too-early-to-withhold');
  });
});

it('the scenario’s own texts are nobody’s: they cannot be withheld', () => {
  const game = aGameAdjudicating();
  const own = game.record.filter(({ type }) => ['GameOpened', 'TurnOpened', 'BriefDelivered', 'ObjectiveDealt', 'EffectsProposed'].includes(type));
  assert.ok(own.length >= 4);
  for (const fact of own) assert.deepEqual(textsOf(fact), []);
});
