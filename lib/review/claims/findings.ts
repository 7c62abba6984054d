import type { EvidenceRule } from '../../game/scenario/evidence';
import type { TurnChoices } from './choices';
import { contrasted } from './contrast';
import type { Finding } from './finding';
import { follows } from './follow';
import { debriefed, reasoned, surveyed, type Judged } from './judged';
import { chosen, counted, disjointPostures, goesTogether, inOrder, joint, samePostures } from './patterns';
import { allTogether } from './together';

/** Asks one rule of a game that was played. How each kind is read stands in `lib/game/scenario/evidence.ts`. No findings: the rule says nothing. */
export function findings(rule: EvidenceRule, turns: readonly TurnChoices[], judged: Judged): Finding[] {
  switch (rule.type) {
    case 'follow':
      return follows(rule, turns);
    case 'joint':
      return joint(rule, turns);
    case 'disjoint_postures':
      return disjointPostures(rule, turns);
    case 'same_postures':
      return samePostures(rule, turns);
    case 'count':
      return counted(rule, turns);
    case 'choice':
      return chosen(rule, turns);
    case 'order':
      return inOrder(rule, turns);
    case 'cooccur':
      return goesTogether(rule, turns);
    case 'contrast':
      return contrasted(rule, turns);
    case 'all':
      return allTogether(rule, (part) => findings(part, turns, judged));
    case 'reasons':
      return reasoned(rule, turns, judged);
    case 'survey':
      return surveyed(rule, judged);
    case 'debrief':
      return debriefed(rule, judged);
  }
}
