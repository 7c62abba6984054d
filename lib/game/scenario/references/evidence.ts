import type { EvidenceRule } from '../evidence';
import { type Catalogue, mustAllExist, mustBeTurn, mustExist, mustTakePostures, optionOf } from './catalogue';
import type { Findings, Path } from './problem';

/** What any part of a rule may name. Each part that is present is checked in the same way. */
interface Named {
  /** Who must be able to take what is named; any team where there is none. Already checked to exist. */
  takenBy?: string[] | undefined;
  team?: string | undefined;
  teams?: string[] | undefined;
  any_postures?: string[] | undefined;
  none_postures?: string[] | undefined;
  distinct_postures?: string[] | undefined;
  hedge_postures?: string[] | undefined;
  with?: string[] | undefined;
  without?: string[] | undefined;
  options?: string[] | undefined;
  turns?: string[] | undefined;
  moves_by?: string[] | undefined;
}

const POSTURE_LISTS = ['any_postures', 'none_postures', 'distinct_postures', 'hedge_postures', 'with', 'without'] as const;

function checkNamed(all: Catalogue, part: Named, path: Path, found: Findings): void {
  if (part.team !== undefined) mustExist(all, 'team', part.team, [...path, 'team'], found);
  mustAllExist(all, 'team', part.teams ?? [], [...path, 'teams'], found);
  mustAllExist(all, 'non-player', part.moves_by ?? [], [...path, 'moves_by'], found);
  part.turns?.forEach((id, i) => mustBeTurn(all, id, [...path, 'turns', i], found));
  const teams = part.takenBy ?? (part.team === undefined ? (part.teams ?? []) : [part.team]);
  for (const list of POSTURE_LISTS) mustTakePostures(all, teams, part[list] ?? [], [...path, list], found);
  part.options?.forEach((id, i) => {
    const owned = optionOf(all, id, [...path, 'options', i], found);
    if (owned && !teams.includes(owned.team) && !(part.takenBy && teams.length === 0)) {
      found.error('wrong-team', [...path, 'options', i], `option ${id} belongs to ${owned.team}, not to ${teams.join(' or ')}; name ${owned.team} as the team, or another option`);
    }
  });
}

/** Checks what an evidence rule names. */
export function checkRule(all: Catalogue, rule: EvidenceRule, path: Path, found: Findings): void {
  switch (rule.type) {
    case 'follow':
      checkNamed(all, rule.first, [...path, 'first'], found);
      checkNamed(all, rule.then, [...path, 'then'], found);
      return;
    case 'order':
      checkNamed(all, rule.first, [...path, 'first'], found);
      checkNamed(all, rule.second, [...path, 'second'], found);
      return;
    case 'joint':
      checkNamed(all, rule, path, found);
      mustBeTurn(all, rule.turn, [...path, 'turn'], found);
      return;
    case 'choice':
      checkNamed(all, rule, path, found);
      if (rule.after) checkNamed(all, rule.after, [...path, 'after'], found);
      return;
    case 'survey':
      mustExist(all, 'survey item', rule.item, [...path, 'item'], found);
      return;
    case 'reasons':
      mustAllExist(all, 'team', rule.teams ?? [], [...path, 'teams'], found);
      if (rule.of) checkNamed(all, { takenBy: rule.teams ?? [], ...rule.of }, [...path, 'of'], found);
      return;
    case 'contrast':
      checkNamed(all, rule, path, found);
      checkNamed(all, rule.after, [...path, 'after'], found);
      if (rule.otherwise) checkNamed(all, rule.otherwise, [...path, 'otherwise'], found);
      return;
    case 'all':
      rule.of.forEach((part, i) => checkRule(all, part, [...path, 'of', i], found));
      rule.unless?.forEach((part, i) => checkRule(all, part, [...path, 'unless', i], found));
      return;
    case 'count':
    case 'cooccur':
    case 'debrief':
    case 'disjoint_postures':
    case 'same_postures':
      checkNamed(all, rule, path, found);
  }
}
