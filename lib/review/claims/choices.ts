import type { OptionId, PostureId, TeamId, TurnId } from '../../game/ids';
import { get } from '../../game/table';
import { ofType, type Facts } from '../select';

/** What a team chose in a turn, as a claim's rules look at it. */
export interface Choice {
  turn: TurnId;
  team: TeamId;
  option: OptionId;
  postures: readonly PostureId[];
  /** Whether its leading posture differs from that of the team's last decision before; a first decision is no change. */
  changed: boolean;
}

/** One turn as it was played: its id in the game, the scenario's turn it is, who outside moved in it, and what was chosen. */
export interface TurnChoices {
  id: TurnId;
  uses: TurnId;
  movesBy: readonly string[];
  choices: Readonly<Record<TeamId, Choice>>;
}

/** The turns of a record in the order played, with every decision that was revealed. It takes the whole record: which turn of the scenario it was is Control's knowledge. */
export function choicesByTurn(facts: Facts): TurnChoices[] {
  const reveals = ofType(facts, 'DecisionRevealed');
  const leading = new Map<TeamId, PostureId>();
  return ofType(facts, 'TurnPrepared').map(({ data: { turn, uses, movesBy } }) => {
    const choices = reveals.flatMap(({ data }): Choice[] => {
      if (data.turn !== turn || data.option === null) return [];
      const { team, postures } = data;
      const before = leading.get(team);
      const [first] = postures;
      if (first !== undefined) leading.set(team, first);
      return [{ turn, team, option: data.option.id, postures, changed: before !== undefined && first !== undefined && before !== first }];
    });
    return { id: turn, uses, movesBy, choices: Object.fromEntries(choices.map((choice) => [choice.team, choice])) };
  });
}

/** A team's decisions in the order made; where turns are named, only those of these turns of the scenario. */
export function choicesOf(turns: readonly TurnChoices[], team: TeamId, only?: readonly TurnId[]): Choice[] {
  return turns.flatMap(({ uses, choices }) => (!only || only.includes(uses) ? [get(choices, team)] : [])).filter((choice) => choice !== undefined);
}

/** Whether a decision carries any of the postures. */
export function carries({ postures }: Choice, any: readonly PostureId[]): boolean {
  return postures.some((posture) => any.includes(posture));
}
