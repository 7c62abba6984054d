import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evidenceRule, type EvidenceRule } from '@/lib/game/scenario/evidence';
import { agreement } from '@/lib/review/claims/agreement';
import { choicesByTurn, type TurnChoices } from '@/lib/review/claims/choices';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { judgedFrom, numberQuestions, reasonCodes } from '@/lib/review/claims/from-annotations';
import { findings } from '@/lib/review/claims/findings';
import type { Coding, Judged } from '@/lib/review/claims/judged';
import { claimsLedger } from '@/lib/review/claims/ledger';
import { shifts } from '@/lib/review/claims/shifts';
import { aGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { playScripted } from '../../support/scripted-game';
import { tinyScenario } from '../../support/tiny-scenario';

const nothing: Judged = { codings: [], survey: [], debrief: [] };

/**
 * Turns as they were played: `red: 'firm soft'` is a decision with these postures, its option named after the turn and
 * team. On offer was all that anybody ever chose; where a bar stands, only the choice and what comes after it.
 */
function played(...turns: (Record<string, string> & { moves?: string })[]): TurnChoices[] {
  const leading = new Map<string, string>();
  const all = turns.flatMap(({ moves: _, ...chosen }) => Object.values(chosen).flatMap((text) => words(text).postures));
  return turns.map(({ moves = '', ...chosen }, index) => {
    const id = `t${index + 1}`;
    const choices = Object.entries(chosen).map(([team, text]) => {
      const { postures, besides } = words(text);
      const offered = besides ? [...postures, ...besides] : all;
      const before = leading.get(team);
      leading.set(team, postures[0] ?? '');
      return [team, { turn: id, team, option: `${team}-${id}`, postures, offered, changed: before !== undefined && before !== postures[0] }] as const;
    });
    return { id, uses: id, movesBy: moves ? [moves] : [], choices: Object.fromEntries(choices) };
  });
}

function words(text: string): { postures: string[]; besides: string[] | null } {
  const [postures = '', besides] = text.split(' |');
  return { postures: postures.split(' '), besides: besides === undefined ? null : besides.trim().split(' ') };
}

/** What a rule finds, as `t1 red + t2 blue`. */
function finds(rule: object, turns: TurnChoices[], judged: Judged = nothing): string[] {
  const parsed: EvidenceRule = evidenceRule.parse(rule);
  return findings(parsed, turns, judged).map((finding) => {
    if (finding.kind === 'decisions') return [...(finding.world ? [`${finding.world} world`] : []), ...finding.decisions.map(({ turn, team }) => `${turn} ${team}`)].join(' + ');
    if (finding.kind === 'coded') return `${finding.coder}: ${finding.decisions.map(({ turn, team }) => `${turn} ${team}`).join(' + ')}`;
    if (finding.kind === 'shares') return `${finding.after.did}/${finding.after.of} against ${finding.otherwise.did}/${finding.otherwise.of}: ${finding.decisions.map(({ turn, team }) => `${turn} ${team}`).join(' + ')}`;
    if (finding.kind === 'survey') return `${finding.seat} ${finding.value}`;
    return finding.numbers.map(({ team, number }) => `${team} ${number}`).join(' + ');
  });
}

describe('a move answered by another', () => {
  const press = { type: 'follow', first: { team: 'red', any_postures: ['press'] }, then: { teams: ['blue', 'green'], any_postures: ['hedge'] }, within: 1 };
  const turns = played({ red: 'press', blue: 'align', green: 'hedge' }, { red: 'reassure', blue: 'hedge' }, { red: 'reassure', blue: 'hedge', green: 'hedge' });

  it('is found for each answer within so many turns, and names both', () => {
    assert.deepEqual(finds(press, turns), ['t1 red + t2 blue', 't1 red + t1 green']);
    assert.deepEqual(finds({ ...press, within: 0 }, turns), ['t1 red + t1 green']);
  });

  it('of which nothing carries a posture is one finding, and none where nothing was decided', () => {
    const rule = { ...press, then: { teams: ['blue', 'green'], none_postures: ['align'] } };
    assert.deepEqual(finds(rule, turns), ['t1 red + t1 green']);
    assert.deepEqual(finds(rule, played({ red: 'press' })), []);
  });

  it('may be a change of posture, on either side', () => {
    const rule = { type: 'follow', first: { team: 'red', changed_posture: true }, then: { teams: ['blue'], changed_posture: true }, within: 0 };
    assert.deepEqual(finds(rule, turns), ['t2 red + t2 blue']);
  });

  it('may begin with the world', () => {
    const rule = { type: 'follow', first: { moves_by: ['storm'], turns: ['t2'] }, then: { teams: ['blue'], none_postures: ['reconcile'] }, within: 0 };
    assert.deepEqual(finds(rule, played({ blue: 'align', moves: 'storm' }, { blue: 'hedge | reconcile', moves: 'storm' })), ['t2 world + t2 blue']);
    assert.deepEqual(finds(rule, played({ blue: 'align' }, { blue: 'hedge', moves: 'calm' })), []);
  });

  it('is no answer in the same turn, which was blind, where the rule asks for later ones', () => {
    assert.deepEqual(finds({ ...press, later: true }, turns), ['t1 red + t2 blue']);
    assert.deepEqual(finds({ ...press, within: 2, later: true }, turns), ['t1 red + t2 blue', 't1 red + t3 blue', 't1 red + t3 green']);
    assert.throws(() => evidenceRule.parse({ ...press, within: 0, later: true }), /within counts from 1/);
  });

  it('may have to be without something, through the whole of those turns', () => {
    const rule = { ...press, within: 2, then: { teams: ['blue', 'green'], any_postures: ['hedge'], none_postures: ['align'] } };
    assert.deepEqual(finds(rule, turns), ['t1 red + t1 green', 't1 red + t3 green'], 'blue aligned in the first turn');
  });

  it('may have to come from every one of the teams', () => {
    const rule = { ...press, then: { ...press.then, every: true } };
    assert.deepEqual(finds(rule, turns), ['t1 red + t2 blue + t1 green']);
    assert.deepEqual(finds({ ...rule, within: 0 }, turns), [], 'blue aligned');
  });

  it('was left out only where it was on offer', () => {
    const rule = { ...press, then: { teams: ['blue'], none_postures: ['align'] }, within: 0 };
    assert.deepEqual(finds(rule, played({ red: 'press', blue: 'hedge |' })), []);
    assert.deepEqual(finds(rule, played({ red: 'press', blue: 'hedge | align' })), ['t1 red + t1 blue']);
  });

  it('may begin with a move that is one thing and not another', () => {
    const rule = { ...press, first: { team: 'red', any_postures: ['press'], none_postures: ['reassure'] }, within: 0 };
    assert.deepEqual(finds(rule, played({ red: 'press reassure', blue: 'hedge' }, { red: 'press', blue: 'hedge' })), ['t2 red + t2 blue']);
  });

  it('may begin with an option', () => {
    assert.deepEqual(finds({ ...press, first: { team: 'red', options: ['red-t2'] } }, turns), ['t2 red + t2 blue', 't2 red + t3 blue', 't2 red + t3 green']);
  });
});

describe('teams in one turn', () => {
  const turns = played({ blue: 'a b', green: 'b c' }, { blue: 'a', green: 'c' }, { blue: 'a c', green: 'a' }, { blue: 'a' });
  it('all carry a posture', () => assert.deepEqual(finds({ type: 'joint', teams: ['blue', 'green'], any_postures: ['b'], turn: 't1' }, turns), ['t1 blue + t1 green']));
  it('have nothing in common', () => assert.deepEqual(finds({ type: 'disjoint_postures', teams: ['blue', 'green'], turns: ['t1', 't2', 't3', 't4'] }, turns), ['t2 blue + t2 green']));
  it('lead with the same', () => assert.deepEqual(finds({ type: 'same_postures', teams: ['blue', 'green'], turns: ['t1', 't2', 't3', 't4'] }, turns), ['t3 blue + t3 green']));
});

describe('through a game', () => {
  const turns = played({ blue: 'hedge', red: 'press' }, { blue: 'nuclear hedge', green: 'align' }, { blue: 'accommodate', green: 'align' });

  it('decisions are counted for each team by itself', () => {
    assert.deepEqual(finds({ type: 'count', teams: ['blue', 'green'], any_postures: ['hedge', 'align'], op: '>=', n: 2 }, turns), ['t1 blue + t2 blue', 't2 green + t3 green']);
    assert.deepEqual(finds({ type: 'count', teams: ['blue'], distinct_postures: ['hedge', 'nuclear', 'press'], op: '==', n: 2 }, turns), ['t1 blue + t2 blue']);
    assert.deepEqual(finds({ type: 'count', teams: ['green'], any_postures: ['nuclear'], op: '==', n: 0 }, turns), ['t2 green + t3 green'], 'what was decided instead');
    assert.deepEqual(finds({ type: 'count', teams: ['absent'], any_postures: ['nuclear'], op: '==', n: 0 }, turns), [], 'silence is no evidence');
  });

  it('decisions are counted for every one of the teams together, or not at all', () => {
    const rule = { type: 'count', teams: ['blue', 'green'], any_postures: ['hedge', 'align'], op: '>=', n: 2, every: true };
    assert.deepEqual(finds(rule, turns), ['t1 blue + t2 blue + t2 green + t3 green']);
    assert.deepEqual(finds({ ...rule, any_postures: ['hedge'] }, turns), [], 'green never hedged');
    assert.deepEqual(finds({ ...rule, teams: ['blue', 'absent'] }, turns), []);
  });

  it('decisions with a posture may have to be without another', () => {
    const rule = { type: 'count', teams: ['blue'], any_postures: ['hedge'], none_postures: ['nuclear'], op: '>=', n: 1 };
    assert.deepEqual(finds(rule, turns), ['t1 blue']);
    assert.deepEqual(finds({ type: 'choice', teams: ['blue'], any_postures: ['hedge'], none_postures: ['nuclear'] }, turns), ['t1 blue']);
  });

  it('what nobody chose is counted as left out only where it was on offer', () => {
    const none = { type: 'count', teams: ['green'], any_postures: ['nuclear'], op: '==', n: 0 };
    assert.deepEqual(finds(none, played({ green: 'align |' }, { green: 'align |' })), []);
    assert.deepEqual(finds(none, played({ green: 'align |' }, { green: 'align | nuclear' })), ['t1 green + t2 green']);
    const apart = { type: 'cooccur', teams: ['blue'], scope: 'game', hedge_postures: ['hedge'], without: ['accommodate'] };
    assert.deepEqual(finds(apart, played({ blue: 'hedge |' })), []);
    assert.deepEqual(finds(apart, played({ blue: 'hedge | accommodate' })), ['t1 blue']);
  });

  it('several things may have to come together in one game, and others stay away', () => {
    const part = (team: string, posture: string) => ({ type: 'choice', teams: [team], any_postures: [posture] });
    assert.deepEqual(finds({ type: 'all', of: [part('blue', 'hedge'), part('green', 'align')] }, turns), ['t1 blue + t2 blue + t2 green + t3 green']);
    assert.deepEqual(finds({ type: 'all', of: [part('blue', 'hedge'), part('green', 'nuclear')] }, turns), []);
    assert.deepEqual(finds({ type: 'all', of: [part('blue', 'hedge')], unless: [part('green', 'nuclear')] }, turns), ['t1 blue + t2 blue']);
    assert.deepEqual(finds({ type: 'all', of: [part('blue', 'hedge')], unless: [part('red', 'press')] }, turns), []);
    assert.throws(() => evidenceRule.parse({ type: 'all', of: [part('blue', 'hedge')] }), /two rules or more/);
  });

  it('a choice may count only after an earlier one', () => {
    const rule = { type: 'choice', teams: ['green'], any_postures: ['align'], after: { team: 'blue', any_postures: ['nuclear'] } };
    assert.deepEqual(finds(rule, turns), ['t2 blue + t3 green'], 'not in the same turn, which was blind');
    assert.deepEqual(finds({ type: 'choice', teams: ['blue'], options: ['blue-t2'], turns: ['t2'] }, turns), ['t2 blue']);
  });

  it('one comes before another, or the other never comes', () => {
    const order = (first: string, second: string) => ({ type: 'order', first: { team: 'blue', any_postures: [first] }, second: { team: 'blue', any_postures: [second] } });
    assert.deepEqual(finds(order('hedge', 'accommodate'), turns), ['t1 blue + t3 blue']);
    assert.deepEqual(finds(order('hedge', 'align'), turns), ['t1 blue']);
    assert.deepEqual(finds(order('nuclear', 'hedge'), turns), []);
    assert.deepEqual(finds({ ...order('hedge', ''), second: { team: 'red', any_postures: ['press'] } }, turns), [], 'in one turn nothing comes first');
  });

  it('hedging goes together with something, in one decision or in one game', () => {
    const rule = { type: 'cooccur', teams: ['blue', 'green'], hedge_postures: ['hedge'] };
    assert.deepEqual(finds({ ...rule, scope: 'decision', with: ['nuclear'] }, turns), ['t2 blue']);
    assert.deepEqual(finds({ ...rule, scope: 'decision', without: ['nuclear'] }, turns), ['t1 blue']);
    assert.deepEqual(finds({ ...rule, scope: 'game', with: ['accommodate'] }, turns), ['t1 blue + t2 blue + t3 blue']);
    assert.deepEqual(finds({ ...rule, scope: 'game', without: ['align'] }, turns), ['t1 blue + t2 blue']);
    assert.deepEqual(finds({ ...rule, scope: 'game', without: ['accommodate'] }, turns), []);
  });
});

describe('more often after one move than otherwise', () => {
  // Red changes in t3; so t4 is after it. Blue and green could change from their second decision on.
  const turns = played({ red: 'a', blue: 'x', green: 'x', moves: 'storm' }, { red: 'a', blue: 'x', green: 'y', moves: 'storm' }, { red: 'b', blue: 'x', green: 'y' }, { red: 'b', blue: 'y', green: 'x' });
  const rule = { type: 'contrast', teams: ['blue', 'green'], changed_posture: true, after: { team: 'red', changed_posture: true }, within: 1, pattern: 'more' };

  it('compares shares of the decisions that could have done it', () => {
    assert.deepEqual(finds(rule, turns), ['2/2 against 1/4: t4 blue + t4 green + t2 green']);
    assert.deepEqual(finds({ ...rule, pattern: 'not_more' }, turns), []);
  });

  it('may compare with the time after another move alone: the world’s is known in its own turn', () => {
    assert.deepEqual(finds({ ...rule, otherwise: { moves_by: ['storm'] } }, turns), ['2/2 against 1/2: t4 blue + t4 green + t2 green']);
    assert.deepEqual(finds({ ...rule, after: { moves_by: ['storm'] }, pattern: 'not_more' }, turns), ['1/2 against 2/4: t2 green + t4 blue + t4 green'], 'equal shares are not more');
  });

  it('looks, for a posture, only at decisions that had it on offer', () => {
    const offered = played({ red: 'press', blue: 'align |' }, { red: 'calm', blue: 'hedge' }, { red: 'calm', blue: 'align | hedge' }, { red: 'calm', blue: 'align |' });
    const hedging = { type: 'contrast', teams: ['blue'], any_postures: ['hedge'], after: { team: 'red', any_postures: ['press'] }, within: 1, pattern: 'more' };
    assert.deepEqual(finds(hedging, offered), ['1/1 against 0/1: t2 blue']);
  });

  it('says nothing where there is nothing to compare, or nobody ever did it', () => {
    assert.deepEqual(finds(rule, played({ red: 'a', blue: 'x' }, { red: 'b', blue: 'y' })), []);
    assert.deepEqual(finds({ ...rule, pattern: 'not_more' }, played({ red: 'a', blue: 'x' }, { red: 'b', blue: 'x' }, { red: 'b', blue: 'x' })), []);
  });
});

describe('what people add', () => {
  const turns = played({ red: 'x', blue: 'x' }, { red: 'x' });
  const coding = (coder: Coding['coder'], turn: string, team: string, ...codes: string[]): Coding => ({ coder, turn, team, codes });

  it('codes say something of a team only when a coder has read all it wrote, and the last reading counts', () => {
    const codings = [coding('s_ann', 't1', 'red', 'external'), coding('s_ann', 't1', 'blue', 'external'), coding('s_ann', 't1', 'blue', 'external', 'domestic')];
    const all = { type: 'reasons', codes: ['external', 'domestic'], pattern: 'all' };
    assert.deepEqual(finds(all, turns, { ...nothing, codings }), ['s_ann: t1 blue']);
    assert.deepEqual(finds({ ...all, pattern: 'one' }, turns, { ...nothing, codings }), [], 'red has not been read to the end');
    const both = { ...nothing, codings: [...codings, coding('s_ann', 't2', 'red')] };
    assert.deepEqual(finds({ ...all, pattern: 'one' }, turns, both), ['s_ann: t1 red']);
    assert.deepEqual(finds({ ...all, codes: ['china'], pattern: 'none' }, turns, both), ['s_ann: t1 red + t2 red', 's_ann: t1 blue']);
  });

  it('codes may be asked of some teams and of some decisions alone', () => {
    const hedged = played({ red: 'x', blue: 'hedge' }, { red: 'hedge', blue: 'x' });
    const codings = [coding('s_ann', 't1', 'red', 'china'), coding('s_ann', 't1', 'blue', 'china'), coding('s_ann', 't2', 'red')];
    const none = { type: 'reasons', codes: ['china'], pattern: 'none', teams: ['blue', 'red'], of: { any_postures: ['hedge'] } };
    assert.deepEqual(finds(none, hedged, { ...nothing, codings }), ['s_ann: t2 red'], 'what red wrote in t1 is not asked about');
    assert.deepEqual(finds({ ...none, pattern: 'all' }, hedged, { ...nothing, codings }), ['s_ann: t1 blue'], 'nor need blue’s t2 be read');
    assert.deepEqual(finds({ ...none, teams: ['blue'] }, hedged, { ...nothing, codings }), []);
    assert.deepEqual(finds({ ...none, of: { any_postures: ['nuclear'] } }, hedged, { ...nothing, codings }), [], 'who took none gave no reason for one');
  });

  it('answers after the game count on their side of the middle', () => {
    const survey = [5, 3, 2].map((value, index) => ({ seat: `s_${index}` as const, when: 'after' as const, item: 'q1', value }));
    const judged = { ...nothing, survey: [...survey, { seat: 's_0' as const, when: 'before' as const, item: 'q1', value: 1 }] };
    assert.deepEqual(finds({ type: 'survey', item: 'q1', answer: 'agree' }, turns, judged), ['s_0 5']);
    assert.deepEqual(finds({ type: 'survey', item: 'q1', answer: 'disagree' }, turns, judged), ['s_2 2']);
  });

  it('numbers of the hot wash are compared once both teams gave theirs', () => {
    const rule = { type: 'debrief', ask: 'How many?', teams: ['blue', 'red'], pattern: 'first_fewer' };
    const debrief = [{ ask: 'How many?', team: 'blue', number: 2 }];
    assert.deepEqual(finds(rule, turns, { ...nothing, debrief }), []);
    const both = { ...nothing, debrief: [...debrief, { ask: 'How many?', team: 'red', number: 2 }] };
    assert.deepEqual([finds(rule, turns, both), finds({ ...rule, pattern: 'first_not_fewer' }, turns, both)], [[], ['blue 2 + red 2']]);
  });
});

describe('what the ledger takes of the annotations', () => {
  const { claims } = planB().teaching;
  const from = { at: 1, since: 1, withdrawnAt: null, mine: false };
  const all: Annotation[] = [
    { ...from, id: 'a_1', author: 's_ann', kind: 'code', anchor: { to: 'decision', turn: 't1', team: 'seoul' }, content: { codes: ['china'] } },
    { ...from, id: 'a_2', author: 'r_link', kind: 'code', anchor: { to: 'decision', turn: 't1', team: 'seoul' }, content: { codes: [] }, withdrawnAt: 2 },
    { ...from, id: 'a_3', author: 's_bob', kind: 'survey', anchor: { to: 'survey', item: 'q2', when: 'after' }, content: { value: 5 } },
    { ...from, id: 'a_4', author: 's_bob', kind: 'answer', anchor: { to: 'step', step: 'number:C06', team: 'seoul' }, content: { text: 'Two.', number: 2, share: 'room' } },
    { ...from, id: 'a_5', author: 's_bob', kind: 'answer', anchor: { to: 'step', step: 'first', team: null }, content: { text: 'Well.', number: null, share: 'private' } },
    { ...from, id: 'a_6', author: 's_bob', kind: 'note', anchor: { to: 'moment', position: 3 }, content: { text: 'Here.' } },
  ];

  it('is codings, answers after the game and numbers that its rules ask for, without what was withdrawn', () => {
    assert.deepEqual(judgedFrom(all, claims), {
      codings: [{ coder: 's_ann', turn: 't1', team: 'seoul', codes: ['china'] }],
      survey: [{ seat: 's_bob', when: 'after', item: 'q2', value: 5 }],
      debrief: [{ ask: 'How many of your options could you seriously have taken?', team: 'seoul', number: 2 }],
    });
  });

  it('asks each question and each code once', () => {
    assert.deepEqual(numberQuestions(claims).map(({ step, teams }) => [step, teams]), [['number:C06', ['seoul', 'tokyo']]]);
    assert.deepEqual(reasonCodes(planB().teaching).map(({ id }) => id), ['external', 'domestic', 'china', 'patron']);
  });
});

describe('the codes of reasons', () => {
  it('stand with what they mean and the claims that they are about', () => {
    const codes = reasonCodes(planB().teaching);
    assert.ok(codes.every(({ text }) => text !== null && text.length > 40), 'each has a definition');
    assert.deepEqual(codes.map(({ claims }) => claims), [['C04'], ['C04'], ['C13'], ['C07']]);
  });

  it('are coded without a definition where the scenario gives none', () => {
    assert.deepEqual(reasonCodes({ claims: planB().teaching.claims, codes: [] }).map(({ id, text }) => [id, text]), [['external', null], ['domestic', null], ['china', null]]);
  });
});

describe('two coders', () => {
  const decisions = Array.from({ length: 10 }, (_, index) => `t${index}`);
  const codings = (coder: Coding['coder'], marked: number[]): Coding[] => decisions.map((turn, index) => ({ coder, turn, team: 'red', codes: marked.includes(index) ? ['china'] : [] }));

  it('agree by so much more than chance', () => {
    // Both 4, one alone 1, the other alone 2, neither 3: observed 0.7, expected 0.5·0.6 + 0.5·0.4 = 0.5, kappa 0.4.
    const [found] = agreement([...codings('s_ann', [0, 1, 2, 3, 4]), ...codings('s_bob', [0, 1, 2, 3, 5, 6])], 's_ann', 's_bob', ['china']);
    assert.equal(found?.n, 10);
    assert.ok(Math.abs((found.observed ?? 0) - 0.7) < 1e-12 && Math.abs((found.kappa ?? 0) - 0.4) < 1e-12);
  });

  it('who never or always found a code, or read nothing in common, have no kappa', () => {
    assert.deepEqual(agreement([...codings('s_ann', []), ...codings('s_bob', [])], 's_ann', 's_bob', ['china']), [{ code: 'china', n: 10, observed: 1, kappa: null }]);
    assert.deepEqual(agreement(codings('s_ann', [1]), 's_ann', 's_bob', ['china']), [{ code: 'china', n: 0, observed: null, kappa: null }]);
  });

  it('never agree better than wholly, and wholly with themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.array(fc.nat({ max: 9 })), (one, other) => {
        const all = [...codings('s_ann', one), ...codings('s_bob', other)];
        const [found] = agreement(all, 's_ann', 's_bob', ['china']);
        const [same] = agreement([...codings('s_ann', one), ...codings('s_bob', one)], 's_ann', 's_bob', ['china']);
        return (found?.kappa ?? 0) <= 1 && (found?.kappa ?? 0) >= -1 && same?.observed === 1;
      }),
    );
  });
});

it('a survey shifts by those who answered twice', () => {
  const answer = (seat: `s_${string}`, when: 'before' | 'after', value: number) => ({ seat, when, item: 'q1', value });
  const [shift] = shifts([answer('s_a', 'before', 2), answer('s_a', 'after', 5), answer('s_b', 'before', 1), answer('s_c', 'after', 4), answer('s_d', 'before', 4), answer('s_d', 'after', 3)], ['q1']);
  assert.deepEqual([shift?.meanShift, shift?.answered, shift?.seats.length], [1, { before: 3, after: 3 }, 2]);
  assert.equal(shifts([], ['q1'])[0]?.meanShift, null);
});

describe('the ledger of a game', () => {
  it('reads decisions as they were revealed, in the turns of the scenario', () => {
    const game = aGame().start().to('deliberate').commit('red', 'r1a').commit('blue', 'b1b').to('adjudicate').publish().next().to('deliberate').commit('red', 'r2a').to('reveal');
    const [first, second] = choicesByTurn(game.record, tinyScenario);
    assert.deepEqual([first?.uses, first?.movesBy, Object.keys(first?.choices ?? {}).sort()], ['t1', ['weather'], ['blue', 'red']]);
    assert.deepEqual([first?.choices.red?.postures, first?.choices.red?.changed, second?.choices.blue], [['firm'], false, undefined]);
  });

  it('has an entry for every claim of Plan B, some tested by a whole game and some not', () => {
    const scenario = planB();
    const ledger = claimsLedger(scenario, playScripted({ scenario, form: 'long', seed: 7 }).game.record, nothing);
    assert.equal(ledger.length, scenario.teaching.claims.length);
    assert.ok(ledger.some(({ standing }) => standing !== 'untested') && ledger.some(({ standing }) => standing === 'untested'));
    assert.deepEqual([...new Set(ledger.flatMap((entry) => [...entry.for, ...entry.against]).flatMap(({ needs }) => needs ?? []))].sort(), ['coding', 'debrief', 'survey']);
  });
});
