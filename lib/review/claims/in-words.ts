import type { EvidenceRule } from '../../game/scenario/evidence';
import type { Scenario } from '../../game/scenario';
import type { Which } from './choices';
import type { MoveRule } from './moves';
import { namesIn, type Names } from './names';
import type { RuleOf } from './rule';

/** Keys under `claims.counted` and values in, words out. */
export type SayCounted = (key: string, values?: Record<string, string | number>) => string;

type Words = Names & { say: SayCounted };

/** What a rule counts, as a sentence made from the rule itself, so that a reader sees what ran and not only what its author meant by it. */
export function countedInWords(rule: EvidenceRule, scenario: Scenario, say: SayCounted): string {
  return say('sentence', { rule: ruleText(rule, { ...namesIn(scenario), say }) });
}

function ruleText(rule: EvidenceRule, words: Words): string {
  const { say, teams, turns, tags } = words;
  switch (rule.type) {
    case 'follow':
      return say('follow', { move: moveText(rule.first, words), answer: answerText(rule.then, words), when: whenText(rule, say) });
    case 'joint':
      return say('joint', { teams: everyTeam(rule.teams, words), tags: tags(rule.any_postures), turns: turns([rule.turn]) });
    case 'disjoint_postures':
      return say('disjoint', { teams: everyTeam(rule.teams, words), turns: turns(rule.turns) });
    case 'same_postures':
      return say('same', { teams: everyTeam(rule.teams, words), turns: turns(rule.turns) });
    case 'count':
      return countText(rule, words);
    case 'choice':
      return choiceText(rule, words);
    case 'order':
      return say('order', { first: words.team(rule.first.team), firstTags: tags(rule.first.any_postures), second: words.team(rule.second.team), secondTags: tags(rule.second.any_postures) });
    case 'cooccur':
      return say(`cooccur.${rule.scope}.${rule.with ? 'with' : 'without'}`, { teams: teams(rule.teams), hedges: tags(rule.hedge_postures), others: tags(rule.with ?? rule.without ?? []) });
    case 'contrast':
      return contrastText(rule, words);
    case 'all':
      return allText(rule, words);
    case 'reasons':
      return reasonsText(rule, words);
    case 'survey':
      return say(`survey.${rule.answer}`, { item: words.item(rule.item) });
    case 'debrief':
      return say(`debrief.${rule.pattern}`, { ask: rule.ask, first: words.team(rule.teams[0] ?? ''), second: words.team(rule.teams[1] ?? '') });
  }
}

function whichText(which: Which, { say, tags, options }: Words): string {
  const taken = which.any_postures ? say('tagged', { tags: tags(which.any_postures) }) : options(which.options ?? []);
  return which.none_postures ? say('butNot', { taken, tags: tags(which.none_postures) }) : taken;
}

function moveText(move: MoveRule, words: Words): string {
  const { say } = words;
  if ('moves_by' in move) {
    const who = words.nonPlayers(move.moves_by);
    return move.turns ? say('move.worldIn', { who, turns: words.turns(move.turns) }) : say('move.world', { who });
  }
  const team = words.team(move.team);
  return move.changed_posture ? say('move.changed', { team }) : say('move.team', { team, taken: whichText(move, words) });
}

function answerText({ teams, every, any_postures: any, none_postures: none, changed_posture: changed }: RuleOf<'follow'>['then'], words: Words): string {
  const { say, tags } = words;
  const who = every ? everyTeam(teams, words) : words.teams(teams);
  if (changed) return say('answer.changed', { teams: who });
  if (!any) return say('answer.none', { teams: who, tags: tags(none ?? []) });
  return none ? say('answer.only', { teams: who, tags: tags(any), not: tags(none) }) : say('answer.any', { teams: who, tags: tags(any) });
}

function whenText({ within, later }: RuleOf<'follow'>, say: SayCounted): string {
  return say(later ? 'when.later' : 'when.from', { within });
}

function countText({ teams, every, any_postures: any, none_postures: none, distinct_postures: distinct, turns, op, n }: RuleOf<'count'>, words: Words): string {
  const { say, tags } = words;
  const who = every ? everyTeam(teams, words) : words.teams(teams);
  const span = turns ? say('inTurns', { turns: words.turns(turns) }) : say('inGame');
  const amount = say(`amount.${OPERATORS[op]}`, { n });
  if (distinct) return say('count.distinct', { teams: who, amount, tags: words.tagsAll(distinct), span });
  if (op === '==' && n === 0) return say('count.none', { teams: who, tags: tags(any ?? []), span });
  return none ? say('count.only', { teams: who, amount, tags: tags(any ?? []), not: tags(none), span }) : say('count.any', { teams: who, amount, tags: tags(any ?? []), span });
}

const OPERATORS: Record<RuleOf<'count'>['op'], string> = { '>=': 'least', '<=': 'most', '==': 'exactly', '>': 'more', '<': 'fewer' };

function choiceText(rule: RuleOf<'choice'>, words: Words): string {
  const { say } = words;
  const took = say('move.team', { team: words.teams(rule.teams), taken: whichText(rule, words) });
  const at = rule.turns ? say('choice.in', { took, turns: words.turns(rule.turns) }) : took;
  return rule.after ? say('choice.after', { took: at, move: moveText(rule.after, words) }) : at;
}

function contrastText({ teams, any_postures: any, after, otherwise, within, pattern }: RuleOf<'contrast'>, words: Words): string {
  const { say } = words;
  const known = (move: MoveRule): string => say('moves_by' in move ? 'contrast.world' : 'contrast.team', { move: moveText(move, words), within });
  return say(`contrast.${pattern}`, {
    teams: words.tagsAll(teams.map(words.team)),
    did: any ? say('contrast.took', { tags: words.tags(any) }) : say('contrast.changed'),
    known: known(after),
    rest: otherwise ? say('contrast.otherwise', { known: known(otherwise) }) : say('contrast.others'),
  });
}

function allText({ of, unless = [] }: RuleOf<'all'>, words: Words): string {
  const parts = of.map((part) => ruleText(part, words)).join(words.say('all.join'));
  return unless.length === 0 ? parts : words.say('all.unless', { parts, unless: unless.map((part) => ruleText(part, words)).join(words.say('all.or')) });
}

function reasonsText({ codes, pattern, teams, of }: RuleOf<'reasons'>, words: Words): string {
  const { say } = words;
  const who = teams ? words.teams(teams) : say('reasons.anyTeam');
  const reasons = of ? say('reasons.of', { teams: who, taken: whichText(of, words) }) : say('reasons.every', { teams: who });
  return say(`reasons.${pattern}`, { reasons, codes: pattern === 'none' ? words.tags(codes) : words.tagsAll(codes) });
}

const everyTeam = (ids: readonly string[], { say, team, tagsAll }: Words): string => say('every', { teams: tagsAll(ids.map(team)), count: ids.length });
