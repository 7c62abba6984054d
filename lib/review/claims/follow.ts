import { carries, choicesOf, couldCarry, type Choice, type TurnChoices } from './choices';
import { found, type Finding } from './finding';
import { movesIn } from './moves';
import type { RuleOf } from './rule';

type Answer = RuleOf<'follow'>['then'];

/** One move answered by another, within so many turns. */
export function follows({ first, then, within, later }: RuleOf<'follow'>, turns: readonly TurnChoices[]): Finding[] {
  return movesIn(turns, first).flatMap(({ index, choice }) => {
    const window = turns.slice(later ? index + 1 : index, index + within + 1);
    const world = choice === null ? (turns[index]?.id ?? null) : null;
    const start = choice === null ? [] : [choice];
    const answers = then.teams.map((team) => answersOf(choicesOf(window, team), then));
    if (then.every) return answers.every(({ length }) => length > 0) ? [found([...start, ...answers.flat(2)], world)] : [];
    return answers.flat().map((answer) => found([...start, ...answer], world));
  });
}

/** The answers among one team's decisions, each as the decisions that make it. */
function answersOf(decided: readonly Choice[], { any_postures: any, none_postures: none }: Answer): Choice[][] {
  if (none && decided.some((choice) => carries(choice, none))) return [];
  if (any) return decided.filter((choice) => carries(choice, any)).map((choice) => [choice]);
  if (none) return decided.some((choice) => couldCarry(choice, none)) ? [[...decided]] : [];
  return decided.filter(({ changed }) => changed).map((choice) => [choice]);
}
