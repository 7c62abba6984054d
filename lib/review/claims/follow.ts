import { carries, choicesOf, type Choice, type TurnChoices } from './choices';
import { found, type Finding } from './finding';
import type { RuleOf } from './rule';

type FollowRule = RuleOf<'follow'>;

/** What sets the rule going: where it stands among the turns played, and the decision it is; null for a move of the world. */
interface FirstMove {
  index: number;
  choice: Choice | null;
}

/** One move answered by another, within so many turns. */
export function follows({ first, then, within }: FollowRule, turns: readonly TurnChoices[]): Finding[] {
  return firstMoves(first, turns).flatMap(({ index, choice }) => {
    const window = turns.slice(index, index + within + 1);
    const world = choice === null ? (turns[index]?.id ?? null) : null;
    const start = choice === null ? [] : [choice];
    return then.teams.flatMap((team): Finding[] => {
      const answers = choicesOf(window, team);
      const { any_postures: any, none_postures: none } = then;
      if (none) return answers.length > 0 && !answers.some((answer) => carries(answer, none)) ? [found([...start, ...answers], world)] : [];
      return answers.filter((answer) => (any ? carries(answer, any) : answer.changed)).map((answer) => found([...start, answer], world));
    });
  });
}

function firstMoves(first: FollowRule['first'], turns: readonly TurnChoices[]): FirstMove[] {
  if ('moves_by' in first) {
    const { moves_by: movers, turns: only } = first;
    return turns.flatMap(({ uses, movesBy }, index) => (movesBy.some((mover) => movers.includes(mover)) && (!only || only.includes(uses)) ? [{ index, choice: null }] : []));
  }
  const { team, any_postures: any, options } = first;
  const isMove = (choice: Choice): boolean => (any ? carries(choice, any) : options ? options.includes(choice.option) : choice.changed);
  return turns.flatMap((turn, index) => choicesOf([turn], team).filter(isMove).map((choice) => ({ index, choice })));
}
