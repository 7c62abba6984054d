import type { OptionId, PostureId, TeamId, TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { ofType, type Facts } from '../select';
import { factOf, revealedTurns } from './forecast-cells';
import { meanOf, type Mean } from './mean';

/** What the scenario says of hedging: the weight of each posture (1 where it is marked as hedging, else 0) and the postures of each option. */
export interface HedgingMarks {
  weight: Readonly<Record<PostureId, number>>;
  options: Readonly<Record<OptionId, readonly PostureId[]>>;
}

/** One decision's hedging. */
export interface HedgedTurn {
  turn: TurnId;
  /** The share of its posture tags that hedge, from 0 to 1; null: no decision. */
  value: number | null;
  /** The least and the most that the options offered would have given; null where the reader may not know them. */
  offered: { least: number; most: number } | null;
}

/** The hedging index of one team over the turns. */
export interface Hedging {
  team: TeamId;
  turns: HedgedTurn[];
  overall: Mean;
}

/** The marks that a scenario gives. */
export function hedgingMarks(scenario: Scenario): HedgingMarks {
  const tasks = scenario.turns.flatMap(({ teams }) => Object.values(teams));
  return {
    weight: Object.fromEntries(scenario.postures.map(({ id, hedge }) => [id, hedge ? 1 : 0])),
    options: Object.fromEntries(tasks.flatMap(({ options }) => options.map(({ id, postures }) => [id, postures]))),
  };
}

/** The weight of hedging tags among some: their mean weight. A tag that the scenario does not know weighs nothing; no tags have no weight. */
export function hedgingOf(postures: readonly PostureId[], { weight }: Pick<HedgingMarks, 'weight'>): number | null {
  return meanOf(postures.map((posture) => weight[posture] ?? 0)).value;
}

/** The hedging index of each team: the weight of hedging tags in what it chose, in each revealed turn. */
export function hedging(facts: Facts, marks: HedgingMarks, teams: readonly TeamId[]): Hedging[] {
  const reveals = ofType(facts, 'DecisionRevealed');
  const briefs = ofType(facts, 'BriefDelivered');
  const turns = revealedTurns(facts);
  return teams.map((team) => {
    const own = turns.map(({ id: turn }): HedgedTurn => {
      const fact = factOf(reveals.find(({ data }) => data.turn === turn && data.team === team)?.data);
      const offered = briefs.find(({ data }) => data.turn === turn && data.team === team)?.data.options ?? [];
      return { turn, value: fact && hedgingOf(fact.postures, marks), offered: rangeOf(offered.map(({ id }) => id), marks) };
    });
    return { team, turns: own, overall: meanOf(own.flatMap(({ value }) => (value === null ? [] : [value]))) };
  });
}

function rangeOf(options: readonly OptionId[], marks: HedgingMarks): HedgedTurn['offered'] {
  const weights = options.flatMap((id) => hedgingOf(marks.options[id] ?? [], marks) ?? []);
  return weights.length === 0 ? null : { least: Math.min(...weights), most: Math.max(...weights) };
}
