import type { SeatId, TeamId } from '../../game/ids';
import { choicesOf, isOne, type TurnChoices } from './choices';
import type { Coder, DecisionRef, Finding } from './finding';
import type { RuleOf } from './rule';

/** The codes that one coder found in one rationale; none is an answer too. */
export interface Coding extends DecisionRef {
  coder: Coder;
  codes: readonly string[];
}

/** One seat's answer to one survey item, from 1 (strongly disagree) to 5. */
export interface SurveyAnswer {
  seat: SeatId;
  when: 'before' | 'after';
  item: string;
  value: number;
}

/** A team's number in answer to a question of the hot wash, named by its words. */
export interface DebriefAnswer {
  ask: string;
  team: TeamId;
  number: number;
}

/** What people have added to a record that some rules ask for. */
export interface Judged {
  codings: readonly Coding[];
  survey: readonly SurveyAnswer[];
  debrief: readonly DebriefAnswer[];
}

const MIDDLE = 3;

/**
 * What each coder found in each team's rationales. Only a team counts whose every decision asked about this coder has
 * read: that a code is absent can be said of nothing less. A team without such a decision has given no reason for one.
 */
export function reasoned({ codes, pattern, teams: only, of }: RuleOf<'reasons'>, turns: readonly TurnChoices[], { codings }: Judged): Finding[] {
  const coders = [...new Set(codings.map(({ coder }) => coder))];
  const teams = only ?? [...new Set(turns.flatMap(({ choices }) => Object.keys(choices)))];
  return coders.flatMap((coder) =>
    teams.flatMap((team): Finding[] => {
      const decisions = choicesOf(turns, team).filter((choice) => !of || isOne(choice, of));
      const read = decisions.flatMap(({ turn }) => codings.filter((coding) => coding.coder === coder && coding.team === team && coding.turn === turn).slice(-1));
      if (decisions.length === 0 || read.length < decisions.length) return [];
      const seen = codes.filter((code) => read.some((coding) => coding.codes.includes(code)));
      const holds = pattern === 'all' ? seen.length === codes.length : pattern === 'one' ? codes.length > 1 && seen.length === 1 : seen.length === 0;
      const showing = read.filter((coding) => coding.codes.some((code) => seen.includes(code)));
      return holds ? [{ kind: 'coded', coder, team, decisions: (seen.length > 0 ? showing : read).map(({ turn }) => ({ turn, team })) }] : [];
    }),
  );
}

/** The answers after the game that lie on the side named. */
export function surveyed({ item, answer }: RuleOf<'survey'>, { survey }: Judged): Finding[] {
  return survey
    .filter((given) => given.when === 'after' && given.item === item && (answer === 'agree' ? given.value > MIDDLE : given.value < MIDDLE))
    .map(({ seat, value }) => ({ kind: 'survey', seat, value }));
}

/** Two teams' numbers, set against each other, once both are there. */
export function debriefed({ ask, teams, pattern }: RuleOf<'debrief'>, { debrief }: Judged): Finding[] {
  const numbers = teams.flatMap((team) => debrief.filter((given) => given.ask === ask && given.team === team).slice(-1));
  const [first, second] = numbers;
  if (!first || !second) return [];
  const fewer = first.number < second.number;
  return (pattern === 'first_fewer') === fewer ? [{ kind: 'debrief', numbers: numbers.map(({ team, number }) => ({ team, number })) }] : [];
}
