import type { Condition } from '../condition';
import { type Catalogue, mustAllExist, mustExist, mustTakePostures, optionOf } from './catalogue';
import type { Findings, Path } from './problem';

/** A place where a condition looks at a certain turn. */
export interface Look {
  path: Path;
  /** The scenario turn that the chosen option belongs to, or the turn that `at_end_of` names. */
  turn: string;
  because: { option: string } | 'at_end_of';
}

/** Checks what a condition names, and answers at which turns it looks. */
export function checkCondition(all: Catalogue, condition: Condition, path: Path, found: Findings): Look[] {
  const within = (key: string, list: readonly Condition[]) => list.flatMap((c, i) => checkCondition(all, c, [...path, key, i], found));
  if ('all' in condition) return within('all', condition.all);
  if ('any' in condition) return within('any', condition.any);
  if ('not' in condition) return checkCondition(all, condition.not, [...path, 'not'], found);
  if ('chosen' in condition) {
    return condition.chosen.flatMap((id, i) => {
      const at = [...path, 'chosen', i];
      const owned = optionOf(all, id, at, found);
      return owned ? [{ path: at, turn: owned.turn, because: { option: id } }] : [];
    });
  }
  if ('indicator' in condition) {
    const { id, at_end_of: turn } = condition.indicator;
    mustExist(all, 'indicator', id, [...path, 'indicator', 'id'], found);
    return turn === undefined ? [] : [{ path: [...path, 'indicator', 'at_end_of'], turn, because: 'at_end_of' }];
  }
  if ('count' in condition) {
    const { team, any_postures, distinct_postures } = condition.count;
    mustExist(all, 'team', team, [...path, 'count', 'team'], found);
    mustTakePostures(all, [team], any_postures ?? [], [...path, 'count', 'any_postures'], found);
    mustTakePostures(all, [team], distinct_postures ?? [], [...path, 'count', 'distinct_postures'], found);
  } else if ('follow' in condition) {
    const { first, then } = condition.follow;
    mustExist(all, 'team', first.team, [...path, 'follow', 'first', 'team'], found);
    mustTakePostures(all, [first.team], first.any_postures, [...path, 'follow', 'first', 'any_postures'], found);
    mustAllExist(all, 'team', then.teams, [...path, 'follow', 'then', 'teams'], found);
    mustTakePostures(all, then.teams, then.any_postures, [...path, 'follow', 'then', 'any_postures'], found);
  } else if ('repeat' in condition) {
    mustExist(all, 'team', condition.repeat.team, [...path, 'repeat', 'team'], found);
  }
  return [];
}
