import { compare } from '../../game/condition';
import { get } from '../../game/table';
import { carries, choicesOf, couldCarry, isOne, type Choice, type TurnChoices } from './choices';
import { found, type Finding } from './finding';
import type { RuleOf } from './rule';

/** In one turn, every one of the teams carries any of the postures. */
export function joint({ teams, any_postures: any, turn }: RuleOf<'joint'>, turns: readonly TurnChoices[]): Finding[] {
  return together(turns, teams, [turn]).filter((choices) => choices.every((choice) => carries(choice, any))).map((choices) => found(choices));
}

/** Turns in which no two of the teams' decisions have a posture in common. */
export function disjointPostures({ teams, turns: only }: RuleOf<'disjoint_postures'>, turns: readonly TurnChoices[]): Finding[] {
  const apart = (choices: Choice[]): boolean => choices.every((one, index) => choices.slice(index + 1).every((other) => !carries(one, other.postures)));
  return together(turns, teams, only).filter(apart).map((choices) => found(choices));
}

/** Turns in which the teams' decisions all have the same leading posture. */
export function samePostures({ teams, turns: only }: RuleOf<'same_postures'>, turns: readonly TurnChoices[]): Finding[] {
  const alike = (choices: Choice[]): boolean => choices.every(({ postures: [leading] }) => leading !== undefined && leading === choices[0]?.postures[0]);
  return together(turns, teams, only).filter(alike).map((choices) => found(choices));
}

/** What each of the teams chose in each of the named turns; turns in which one of them decided nothing are left out. */
function together(turns: readonly TurnChoices[], teams: readonly string[], only: readonly string[]): Choice[][] {
  return turns.filter(({ uses }) => only.includes(uses)).map((turn) => teams.flatMap((team) => choicesOf([turn], team))).filter(({ length }) => length === teams.length);
}

/** For each team by itself, or for every one of them: how many of its decisions carry any of the postures, or how many different ones they carry together. */
export function counted({ teams, every, turns: only, ...rule }: RuleOf<'count'>, turns: readonly TurnChoices[]): Finding[] {
  const those = teams.map((team) => countedOf(choicesOf(turns, team, only), rule));
  if (every) return those.every((choices) => choices !== null) ? [found(those.flat())] : [];
  return those.flatMap((choices) => (choices === null ? [] : [found(choices)]));
}

/** The decisions for which the comparison holds: those counted, or all where none was; null where it does not hold. */
function countedOf(all: readonly Choice[], { any_postures: any, none_postures: none, distinct_postures: distinct, op, n }: Omit<RuleOf<'count'>, 'teams' | 'every' | 'turns'>): readonly Choice[] | null {
  const wanted = any ?? distinct ?? [];
  const those = all.filter((choice) => isOne(choice, { any_postures: wanted, none_postures: none }));
  // Nothing counted says something only of a team that could have chosen so: silence is no evidence.
  if (those.length === 0 && !all.some((choice) => couldCarry(choice, wanted))) return null;
  const actual = any ? those.length : new Set(those.flatMap(({ postures }) => postures.filter((posture) => wanted.includes(posture)))).size;
  return compare(actual, op, n) ? (those.length > 0 ? those : all) : null;
}

/** Decisions as described; where asked, only after an earlier one. */
export function chosen({ teams, after, turns: only, ...which }: RuleOf<'choice'>, turns: readonly TurnChoices[]): Finding[] {
  return turns.flatMap(({ uses, choices }, index) => {
    if (only && !only.includes(uses)) return [];
    const earlier = after && choicesOf(turns.slice(0, index), after.team).find((choice) => isOne(choice, after));
    if (after && !earlier) return [];
    return teams.flatMap((team) => {
      const choice = get(choices, team);
      return choice && isOne(choice, which) ? [found(earlier ? [earlier, choice] : [choice])] : [];
    });
  });
}

/** The first comes in an earlier turn than the second, or the second never comes. */
export function inOrder({ first, second }: RuleOf<'order'>, turns: readonly TurnChoices[]): Finding[] {
  const earliest = ({ team, any_postures: any }: typeof first): { choice: Choice; index: number } | null => {
    for (const [index, turn] of turns.entries()) {
      const choice = choicesOf([turn], team).find((made) => carries(made, any));
      if (choice) return { choice, index };
    }
    return null;
  };
  const [one, two] = [earliest(first), earliest(second)];
  if (!one || (two && two.index <= one.index)) return [];
  return [found(two ? [one.choice, two.choice] : [one.choice])];
}

/** Whether hedging goes together with other postures, for each team by itself. */
export function goesTogether({ teams, scope, hedge_postures: hedge, with: other, without }: RuleOf<'cooccur'>, turns: readonly TurnChoices[]): Finding[] {
  return teams.flatMap((team): Finding[] => {
    const all = choicesOf(turns, team);
    const hedges = all.filter((choice) => carries(choice, hedge));
    if (scope === 'decision') return hedges.filter((choice) => (other ? carries(choice, other) : !carries(choice, without ?? []))).map((choice) => found([choice]));
    const others = all.filter((choice) => carries(choice, other ?? without ?? []));
    const could = all.some((choice) => couldCarry(choice, without ?? []));
    const holds = hedges.length > 0 && (other ? others.length > 0 : others.length === 0 && could);
    return holds ? [found(all.filter((choice) => hedges.includes(choice) || others.includes(choice)))] : [];
  });
}
