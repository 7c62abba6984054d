import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { decisionRecords } from '@/lib/review/decision-records';
import { readingOf } from '@/lib/review/may-read';
import { ofType } from '@/lib/review/select';
import { aGame, CONTROL, seatOf, sha256, type AGame } from '../../support/a-game';

const AIDE = seatOf('red', 'aide');
const HEAD = seatOf('red');

function recordsOf(game: AGame, pairs = {}): DecisionRecord[] {
  return decisionRecords(game.record, { sha256, pairs });
}

function decisionOf(game: AGame, team: string, turn = 't1'): DecisionRecord {
  const found = recordsOf(game).find((record) => record.team.id === team && record.turn.id === turn);
  assert.ok(found, `${team} in ${turn}`);
  return found;
}

/** Red votes, changes a vote, dissents, passes the pen and seals; blue seals; green does not. */
function played(): AGame {
  const game = aGame().start();
  game.after(1000).do({ type: 'openItem', turn: 't1', item: 'brief' }, AIDE);
  game.to('deliberate');
  game.after(1000).do({ type: 'castStraw', turn: 't1', option: 'r1b' }, AIDE);
  game.after(1000).do({ type: 'castStraw', turn: 't1', option: 'r1a' }, AIDE);
  game.after(1000).do({ type: 'takePen', turn: 't1' }, AIDE);
  game.after(1000).do({ type: 'takePen', turn: 't1' }, HEAD);
  game.do({ type: 'recordDissent', turn: 't1', option: 'r1a', text: 'Too harsh.', anonymous: true }, AIDE);
  game.do({ type: 'sendCable', to: ['red'], text: 'Do not.' }, seatOf('blue'));
  game.after(1000).commit('red', 'r1a', { alternatives: [{ option: 'r1b', why: 'Too weak.' }], forecasts: { blue: { firm: 7, soft: 3 } } });
  game.do({ type: 'sendCable', to: ['red'], text: 'Too late.' }, seatOf('blue'));
  return game.commit('blue', 'b1a').after(1000).to('adjudicate');
}

describe('a decision record', () => {
  it('there is one for each team in each turn opened', () => {
    assert.deepEqual(recordsOf(played()).map(({ turn, team }) => `${turn.id} ${team.id}`), ['t1 red', 't1 blue', 't1 green']);
  });

  it('holds the question, every option offered, and why the others fell', () => {
    const { offer } = decisionOf(played(), 'red');
    assert.equal(offer.prompt, 'What does red do?');
    assert.deepEqual(offer.options.map(({ id, chosen, fell }) => [id, chosen, fell]), [['r1a', true, null], ['r1b', false, 'Too weak.']]);
  });

  it('holds the choice with its reasons, who committed, and who wrote before', () => {
    const decision = decisionOf(played(), 'red');
    assert.equal(decision.choice?.id, 'r1a');
    assert.equal(decision.rationale, 'Because r1a.');
    assert.equal(decision.committedBy, HEAD);
    assert.deepEqual(decision.pens.map(({ seat }) => seat), [AIDE, HEAD]);
    assert.equal(decision.lock, 'committed');
  });

  it('holds the straw votes with their changes, and dissent without a name when asked so', () => {
    const { straws, dissents } = decisionOf(played(), 'red');
    assert.deepEqual(straws.map(({ seat, option, votes }) => [seat, option, votes.map((vote) => vote.option)]), [[AIDE, 'r1a', ['r1b', 'r1a']]]);
    assert.deepEqual(dissents.map(({ seat, text }) => [seat, text]), [[null, 'Too harsh.']]);
  });

  it('lays the forecast beside what came', () => {
    const [forecast] = decisionOf(played(), 'red').forecasts;
    assert.deepEqual([forecast?.of, forecast?.confidence, forecast?.fact?.leading, forecast?.hit], ['blue', 0.7, 'firm', 0.7]);
  });

  it('counts as known what was sent before the seal and nothing that came after', () => {
    const { exposure } = decisionOf(played(), 'red');
    const texts = exposure.map(({ text }) => text);
    assert.ok(texts.includes('Do not.'));
    assert.ok(!texts.includes('Too late.'));
    assert.ok(!texts.some((text) => text.includes('Brief of blue')));
  });

  it('says who had opened what before the seal', () => {
    const { exposure } = decisionOf(played(), 'red');
    assert.deepEqual(exposure.find(({ kind }) => kind === 'brief')?.openedBy.map(({ seat }) => seat), [AIDE]);
    assert.deepEqual(exposure.find(({ kind }) => kind === 'situation')?.openedBy, []);
  });

  it('holds the question beside Control’s answer, and what was told of the indicators, as it was told', () => {
    const game = played().publish().do({ type: 'correctIndicator', indicator: 'heat', value: 1, why: 'Miscounted.' }).next().do({ type: 'askControl', text: 'May we?' }, HEAD);
    game.do({ type: 'answerRfi', rfi: game.turn.rfis[0]?.id ?? 'i_none', answer: 'You may.' }).to('deliberate').commit('red', 'r2a');
    const { exposure } = decisionOf(game, 'red', 't2');
    assert.deepEqual(exposure.filter(({ kind }) => kind === 'rfi').map(({ title, text }) => [title, text]), [['May we?', 'You may.']]);
    const told = ofType(game.record, 'IndicatorsPublished')[0]?.data.indicators ?? [];
    assert.ok(told.length > 0);
    assert.deepEqual(exposure.find(({ kind }) => kind === 'indicators')?.values, told);
    assert.deepEqual(exposure.find(({ kind }) => kind === 'correction')?.values.map(({ id }) => id), ['heat']);
  });

  it('checks the seal and the reasons anew', () => {
    const decision = decisionOf(played(), 'red');
    assert.equal(decision.check, 'holds');
    assert.equal(decision.reasonsHold, true);
  });

  it('finds a reveal that is not what was sealed', () => {
    const game = played();
    const forged = game.record.map((event) => (event.type === 'DecisionRevealed' && event.data.team === 'red' ? { ...event, data: { ...event.data, option: { id: 'r1b', label: '', text: '' } } } : event));
    const red = decisionRecords(forged, { sha256, pairs: {} }).find(({ team }) => team.id === 'red');
    assert.equal(red?.check, 'broken');
  });

  it('of a team that sealed twice, keeps both seals and says when the first was taken back', () => {
    const game = aGame().start().to('deliberate').commit('red', 'r1a').after(1000);
    game.do({ type: 'withdrawDecision', turn: 't1' }, HEAD).after(1000).commit('red', 'r1b').to('adjudicate');
    const decision = decisionOf(game, 'red');
    assert.equal(decision.choice?.id, 'r1b');
    assert.deepEqual(decision.seals.map(({ broken }) => broken?.by ?? null), [HEAD, null]);
    assert.deepEqual(decision.times.withdrawn.map(({ option }) => option), ['r1a']);
  });

  it('of a team that never sealed, says by which rule its decision came and keeps what it knew until the reveal', () => {
    const game = aGame().start().to('deliberate');
    game.drafts = { green: { option: 'g1b', rationale: 'Half a thought.', alternatives: [], forecasts: {} } };
    game.do({ type: 'sendCable', to: ['green'], text: 'Late word.' }, seatOf('blue')).to('adjudicate');
    const decision = decisionOf(game, 'green');
    assert.deepEqual([decision.origin, decision.choice?.id, decision.rationale, decision.check, decision.times.sealed], ['draft', 'g1b', 'Half a thought.', 'none', null]);
    assert.ok(decision.exposure.some(({ text }) => text === 'Late word.'));
    assert.ok(!decision.exposure.some(({ kind }) => kind === 'decision'));
  });

  it('handed in on paper, names who saw it and who entered it; its seal was seen before the reveal', () => {
    const game = aGame().start().to('deliberate').do({ type: 'enterSlip', turn: 't1', team: 'red', seat: HEAD, witness: seatOf('blue'), decision: { option: 'r1a', rationale: 'By hand.' } }).to('adjudicate');
    const decision = decisionOf(game, 'red');
    assert.deepEqual([decision.origin, decision.committedBy, decision.slip?.witness, decision.slip?.by, decision.check], ['paper', HEAD, seatOf('blue'), CONTROL, 'holds']);
    const retaken = aGame().start().to('deliberate').do({ type: 'enterSlip', turn: 't1', team: 'red', seat: HEAD, witness: seatOf('blue'), decision: { option: 'r1a', rationale: 'By hand.' } });
    assert.equal(decisionOf(retaken.do({ type: 'withdrawDecision', turn: 't1' }, HEAD).commit('red', 'r1b').to('reveal'), 'red').slip, null, 'the slip that was taken back is not what stands');
    const unseen = game.record.filter(({ type }) => type !== 'DecisionSealed');
    assert.equal(decisionRecords(unseen, { sha256, pairs: {} }).find(({ team }) => team.id === 'red')?.check, 'broken', 'a paper decision without a seal before the reveal is none');
  });

  it('says what Control did in a seat’s place, and what it put right later', () => {
    const game = aGame().start().to('deliberate').do({ type: 'actFor', seat: HEAD, command: { type: 'castStraw', turn: 't1', option: 'r1a' } }).commit('red', 'r1a').to('adjudicate').publish();
    game.do({ type: 'correctIndicator', indicator: 'heat', value: 1, why: 'Miscounted.' }).do({ type: 'correctNarrative', turn: 't1', text: 'It happened so.', why: 'Unclear.' });
    const decision = decisionOf(game, 'red');
    assert.deepEqual(decision.actedFor.map(({ seat, what, by }) => [seat, what, by]), [[HEAD, 'castStraw', CONTROL]]);
    assert.deepEqual(decision.corrections.map(({ indicator, now, why }) => [indicator, now, why]), [['heat', 1, 'Miscounted.']]);
    assert.equal(decision.narrative, 'It happened so.');
    assert.deepEqual(decision.revisions.map(({ was }) => was), ['It happened.']);
  });

  it('of a seat that the program plays, says so', () => {
    const game = aGame({ seats: [['blue', 'head']] }).do({ type: 'playerArrives', seat: 's_bot1', team: 'red', role: 'head', scripted: true }, 'system').start().to('deliberate');
    game.do({ type: 'commitDecision', turn: 't1', decision: { option: 'r1a', rationale: 'As told.' } }, 's_bot1').do({ type: 'commitDecision', turn: 't1', decision: { option: 'b1a', rationale: 'As I see it.' } }, seatOf('blue'));
    assert.deepEqual(['red', 'blue'].map((team) => decisionOf(game, team).scripted), [true, false]);

    const voting = aGame({ seats: [['blue', 'head']], settings: { missedDecision: 'straw' } }).do({ type: 'playerArrives', seat: 's_bot1', team: 'red', role: 'head', scripted: true }, 'system').start();
    voting.do({ type: 'castStraw', turn: 't1', option: 'r1a' }, 's_bot1').do({ type: 'castStraw', turn: 't1', option: 'b1a' }, seatOf('blue')).to('reveal');
    assert.deepEqual(['red', 'blue', 'green'].map((team) => [decisionOf(voting, team).origin, decisionOf(voting, team).scripted]), [['straw', true], ['straw', false], ['none', false]]);
  });

  it('counts a text that was put right before the seal among what was known', () => {
    const game = played().publish().do({ type: 'correctNarrative', turn: 't1', text: 'Rather so.', why: 'Unclear.' }).do({ type: 'correctNarrative', turn: 't1', team: 'blue', text: 'For blue.', why: 'Left out.' });
    game.next().to('deliberate').commit('red', 'r2a');
    assert.deepEqual(decisionOf(game, 'red', 't2').exposure.filter(({ kind }) => kind === 'correction').map(({ text, key }) => [text, key]), [['Rather so.', null]]);
  });

  it('holds its effects, each override with its reason, and the indicators before and after', () => {
    const game = played();
    const row = game.turn.adjudication?.rows.find(({ source }) => source.kind === 'option' && source.team === 'red')?.row ?? '';
    game.do({ type: 'overrideEffect', turn: 't1', row, change: 1, why: 'It was raining.' }).publish();
    const { settlement } = decisionOf(game, 'red');
    const own = settlement?.rows.find((settled) => settled.row === row);
    assert.deepEqual(own?.overrides.map(({ was, now, why, seat }) => [was, now, why, seat]), [[2, 1, 'It was raining.', CONTROL]]);
    assert.equal(own?.applied, 1);
    assert.equal(settlement?.before?.heat, 5);
    assert.ok(!settlement?.rows.some(({ source }) => source.kind === 'option' && source.team !== 'red'));
  });

  it('says who of Control chose which reading in place of the first', () => {
    const game = played().do({ type: 'chooseReading', turn: 't1', reading: 'paper' }).do({ type: 'chooseReading', turn: 't1', reading: 'rival' }).publish();
    const { settlement } = decisionOf(game, 'red');
    assert.deepEqual(settlement?.readings.map(({ reading, seat }) => [reading, seat]), [['default', null], ['paper', CONTROL], ['rival', CONTROL]]);
    assert.equal(settlement?.reading, 'rival');
  });

  it('says which branch added to the brief or unlocked an option', () => {
    const game = aGame().start().play({ red: 'r1a', blue: 'b1a', green: 'g1a' }).next();
    const branches = recordsOf(game).filter(({ turn }) => turn.id === 't2').flatMap(({ offer }) => offer.branching);
    assert.ok(branches.length > 0);
  });

  it('read by a player before the record is opened, keeps the others’ reasons back', () => {
    const game = played();
    const reading = readingOf(game.record, { id: seatOf('blue'), kind: 'player', team: 'blue', role: 'head' });
    assert.equal(reading?.whole, false);
    const red = decisionRecords(reading?.facts ?? [], { sha256, pairs: {} }).find(({ team }) => team.id === 'red');
    assert.deepEqual([red?.choice?.id, red?.check, red?.rationale, red?.offer.options, red?.settlement], ['r1a', 'holds', null, [], null]);
  });
});
