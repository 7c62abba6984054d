import { compare } from '../../game/condition';
import { get } from '../../game/table';
import { carries, choicesOf, type Choice, type TurnChoices } from './choices';
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

/** For each team by itself: how many of its decisions carry any of the postures, or how many different ones they carry together. */
export function counted({ teams, any_postures: any, distinct_postures: distinct, turns: only, op, n }: RuleOf<'count'>, turns: readonly TurnChoices[]): Finding[] {
  return teams.flatMap((team): Finding[] => {
    const all = choicesOf(turns, team, only);
    // A team that decided nothing has done nothing that could be counted: silence is no evidence.
    if (all.length === 0) return [];
    const wanted = any ?? distinct ?? [];
    const those = all.filter((choice) => carries(choice, wanted));
    const actual = any ? those.length : new Set(those.flatMap(({ postures }) => postures.filter((posture) => wanted.includes(posture)))).size;
    return compare(actual, op, n) ? [found(those.length > 0 ? those : all)] : [];
  });
}

/** Decisions with any of the postures, or that are one of the options; where asked, only after an earlier one. */
export function chosen({ teams, any_postures: any, options, after, turns: only }: RuleOf<'choice'>, turns: readonly TurnChoices[]): Finding[] {
  const isIt = (choice: Choice, what: { any_postures?: string[] | undefined; options?: string[] | undefined }): boolean =>
    what.any_postures ? carries(choice, what.any_postures) : (what.options ?? []).includes(choice.option);
  return turns.flatMap(({ uses, choices }, index) => {
    if (only && !only.includes(uses)) return [];
    const earlier = after && choicesOf(turns.slice(0, index), after.team).find((choice) => isIt(choice, after));
    if (after && !earlier) return [];
    return teams.flatMap((team) => {
      const choice = get(choices, team);
      return choice && isIt(choice, { any_postures: any, options }) ? [found(earlier ? [earlier, choice] : [choice])] : [];
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
    const holds = hedges.length > 0 && (other ? others.length > 0 : others.length === 0);
    return holds ? [found(all.filter((choice) => hedges.includes(choice) || others.includes(choice)))] : [];
  });
}
