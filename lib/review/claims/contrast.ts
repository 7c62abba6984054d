import { carries, choicesOf, couldCarry, type Choice, type TurnChoices } from './choices';
import type { Finding } from './finding';
import { movesIn, type MoveRule } from './moves';
import type { RuleOf } from './rule';

/** Whether teams do a thing more often after a move than otherwise. */
export function contrasted({ teams, any_postures: any, after, otherwise, within, pattern }: RuleOf<'contrast'>, turns: readonly TurnChoices[]): Finding[] {
  const could = teams.flatMap((team) => choicesOf(turns, team).filter((choice, order) => (any ? couldCarry(choice, any) : order > 0)));
  const did = (choice: Choice): boolean => (any ? carries(choice, any) : choice.changed);
  const known = turnsKnowing(turns, after, within);
  const other = otherwise ? turnsKnowing(turns, otherwise, within) : new Set(turns.map(({ id }) => id));
  const one = could.filter(({ turn }) => known.has(turn));
  const rest = could.filter(({ turn }) => other.has(turn) && !known.has(turn));
  const doing = [...one, ...rest].filter(did);
  if (one.length === 0 || rest.length === 0 || doing.length === 0) return [];
  const share = (choices: readonly Choice[]) => ({ did: choices.filter(did).length, of: choices.length });
  const [first, second] = [share(one), share(rest)];
  // Whole numbers, so that two equal shares are equal: a/b > c/d is a·d > c·b.
  const more = first.did * second.of > second.did * first.of;
  return (pattern === 'more') === more ? [{ kind: 'shares', after: first, otherwise: second, decisions: doing.map(({ turn, team }) => ({ turn, team })) }] : [];
}

/** The turns in which teams decide knowing of such a move, if it is at most so many turns old: a team's move is known from the next turn on, the world's in its own. */
function turnsKnowing(turns: readonly TurnChoices[], move: MoveRule, within: number): Set<string> {
  return new Set(movesIn(turns, move).flatMap(({ index, choice }) => {
    const from = choice === null ? index : index + 1;
    return turns.slice(from, from + within).map(({ id }) => id);
  }));
}
