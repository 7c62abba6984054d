import type { OptionId, PostureId, TeamId, TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { get } from '../../game/table';
import { ofType, type Facts } from '../select';

/** What a team chose in a turn, as a claim's rules look at it. */
export interface Choice {
  turn: TurnId;
  team: TeamId;
  option: OptionId;
  postures: readonly PostureId[];
  /** The postures of all options that lay before the team; none where that is not on record. */
  offered: readonly PostureId[];
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

/** Which decisions a rule means. */
export interface Which {
  any_postures?: readonly PostureId[] | undefined;
  options?: readonly OptionId[] | undefined;
  none_postures?: readonly PostureId[] | undefined;
}

/** The postures of each option of a scenario. */
function posturesByOption({ turns }: Pick<Scenario, 'turns'>): Map<OptionId, readonly PostureId[]> {
  return new Map(turns.flatMap((turn) => Object.values(turn.teams).flatMap(({ options }) => options.map(({ id, postures }) => [id, postures] as const))));
}

/** The turns of a record in the order played, with every decision that was revealed. It takes the whole record: which turn of the scenario it was is Control's knowledge. */
export function choicesByTurn(facts: Facts, scenario: Pick<Scenario, 'turns'>): TurnChoices[] {
  const reveals = ofType(facts, 'DecisionRevealed');
  const briefs = ofType(facts, 'BriefDelivered');
  const posturesOf = posturesByOption(scenario);
  const leading = new Map<TeamId, PostureId>();
  return ofType(facts, 'TurnPrepared').map(({ data: { turn, uses, movesBy } }) => {
    const choices = reveals.flatMap(({ data }): Choice[] => {
      if (data.turn !== turn || data.option === null) return [];
      const { team, postures } = data;
      const before = leading.get(team);
      const [first] = postures;
      if (first !== undefined) leading.set(team, first);
      const options = briefs.findLast((brief) => brief.data.turn === turn && brief.data.team === team)?.data.options ?? [];
      const offered = [...new Set(options.flatMap(({ id }) => posturesOf.get(id) ?? []))];
      return [{ turn, team, option: data.option.id, postures, offered, changed: before !== undefined && first !== undefined && before !== first }];
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

/** Whether a decision is one of those a rule means. */
export function isOne(choice: Choice, { any_postures: any, options, none_postures: none }: Which): boolean {
  return (any ? carries(choice, any) : (options ?? []).includes(choice.option)) && !(none && carries(choice, none));
}

/** Whether a decision could have carried any of the postures: one of the options before the team did. */
export function couldCarry({ offered }: Choice, any: readonly PostureId[]): boolean {
  return offered.some((posture) => any.includes(posture));
}
