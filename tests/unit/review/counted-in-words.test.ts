import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evidenceRule } from '@/lib/game/scenario/evidence';
import { countedInWords } from '@/lib/review/claims/in-words';
import { voiceOf } from '@/lib/server/exports/voice';
import { planB } from '../../support/plan-b';

const scenario = planB();
const voice = voiceOf('UTC');
const counted = (rule: object): string => countedInWords(evidenceRule.parse(rule), scenario, (key, values) => voice.say(`claims.counted.${key}`, values));

describe('what a rule counts, in words', () => {
  const follow = { type: 'follow', first: { team: 'washington', any_postures: ['press'] }, then: { teams: ['tokyo', 'seoul'], any_postures: ['align'] }, within: 1 };
  const cases: [string, object, string][] = [
    ['says in which turn an answer may stand', follow, 'Counted: cases in which Washington took an option tagged press, and in the same turn or the next Tokyo or Seoul took an option tagged align.'],
    ['says that an answer has to be later', { ...follow, later: true }, 'Counted: cases in which Washington took an option tagged press, and in the next turn Tokyo or Seoul took an option tagged align.'],
    ['says what an answer has to be without', { ...follow, within: 2, later: true, then: { ...follow.then, none_postures: ['nuclear'] } }, 'Counted: cases in which Washington took an option tagged press, and within the next 2 turns Tokyo or Seoul took an option tagged align, and none tagged nuclear.'],
    ['says that every team has to', { ...follow, within: 0, then: { teams: ['tokyo', 'seoul'], none_postures: ['align'], every: true } }, 'Counted: cases in which Washington took an option tagged press, and in the same turn both Tokyo and Seoul took no option tagged align, though one was on offer.'],
    ['names options and the world by name', { ...follow, first: { moves_by: ['beijing'], turns: ['t3'] }, then: { teams: ['seoul'], changed_posture: true }, within: 0 }, 'Counted: cases in which Beijing moved in “The missile question”, and in the same turn Seoul changed leading posture.'],
    ['says how many, and of what', { type: 'count', teams: ['tokyo', 'seoul'], any_postures: ['align'], none_postures: ['latency'], op: '>=', n: 3, every: true, turns: ['t1', 't2'] }, 'Counted: cases in which both Tokyo and Seoul took options tagged align, and not tagged latency, at least 3 times in “The bill” or “The test”.'],
    ['says after what', { type: 'choice', teams: ['washington'], any_postures: ['press'], after: { team: 'seoul', options: ['s4c'] } }, 'Counted: cases in which Washington took an option tagged press, in a later turn than Seoul took “Prepare Article X”.'],
    ['says what is compared with what', { type: 'contrast', teams: ['tokyo', 'seoul'], changed_posture: true, after: { team: 'washington', changed_posture: true }, otherwise: { moves_by: ['beijing', 'pyongyang'] }, within: 1, pattern: 'more' }, 'Counted: cases in which of those decisions of Tokyo and Seoul that could, a greater share changed leading posture where Washington changed its leading posture in the turn before than where this was not so but Beijing or Pyongyang moved in the same turn.'],
    ['says what has to come together and what must not', { type: 'all', of: [{ type: 'choice', teams: ['seoul'], options: ['s6c'] }, { type: 'choice', teams: ['washington'], options: ['w6d'] }], unless: [{ type: 'choice', teams: ['tokyo'], any_postures: ['nuclear'] }] }, 'Counted: cases in which Seoul took “Give notice”; and in the same game: Washington took “Look away”; and in the same game not: Tokyo took an option tagged nuclear.'],
    ['says whose reasons, for what', { type: 'reasons', codes: ['china'], pattern: 'none', teams: ['tokyo', 'seoul'], of: { any_postures: ['hedge-external'] } }, 'Counted: cases in which one reader has read all reasons that Tokyo or Seoul gave for an option tagged hedge-external, and marked none of them with china.'],
  ];
  for (const [name, rule, sentence] of cases) it(name, () => assert.equal(counted(rule), sentence));

  it('has a sentence for every rule of Plan B, which names no id of an option, turn or team', () => {
    const ids = new Set([...scenario.turns.flatMap((turn) => [turn.id, ...Object.values(turn.teams).flatMap(({ options }) => options.map(({ id }) => id))]), ...scenario.teams.map(({ id }) => id)]);
    for (const claim of scenario.teaching.claims) {
      for (const { rule } of [...claim.for, ...claim.against]) {
        const sentence = counted(rule);
        assert.match(sentence, /^Counted: cases in which .+\.$/);
        assert.deepEqual(sentence.split(/[^\w-]+/).filter((word) => ids.has(word)), [], `${claim.id}: ${sentence}`);
      }
    }
  });
});
