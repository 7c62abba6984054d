import type { ClaimId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { ofKind, type Annotation } from '../annotations/annotation';
import type { Judged } from './judged';

type Claim = Scenario['teaching']['claims'][number];

/** A question of the hot wash that teams answer with a number, because a claim's rules ask for it. */
export interface NumberQuestion {
  /** The hot wash's step: `number:` and the first claim that asks. */
  step: string;
  ask: string;
  teams: readonly string[];
  claim: ClaimId;
}

/** The questions that teams answer with a number, each once however many rules ask it. */
export function numberQuestions(claims: readonly Claim[]): NumberQuestion[] {
  const asked = claims.flatMap(({ id, ...sides }) =>
    [...sides.for, ...sides.against].flatMap(({ rule }) => (rule.type === 'debrief' ? [{ step: `number:${id}`, ask: rule.ask, teams: rule.teams, claim: id }] : [])),
  );
  return [...new Map(asked.toReversed().map((question) => [question.ask, question])).values()].toReversed();
}

/** The codes that the claims' rules ask a reader to look for in the rationales, in the order named. */
export function reasonCodes(claims: readonly Claim[]): string[] {
  const rules = claims.flatMap((claim) => [...claim.for, ...claim.against]).map(({ rule }) => rule);
  return [...new Set(rules.flatMap((rule) => (rule.type === 'reasons' ? rule.codes : [])))];
}

/** What people have added to a game that its claims' rules ask for. Of a team's numbers the last one given to the room stands. */
export function judgedFrom(annotations: readonly Annotation[], claims: readonly Claim[]): Judged {
  const standing = annotations.filter(({ withdrawnAt }) => withdrawnAt === null);
  const questions = new Map(numberQuestions(claims).map(({ step, ask }) => [step, ask]));
  return {
    codings: ofKind(standing, 'code').map(({ author, anchor: { turn, team }, content: { codes } }) => ({ coder: author, turn, team, codes })),
    survey: ofKind(standing, 'survey').flatMap(({ author, anchor: { item, when }, content: { value } }) => (author.startsWith('s_') ? [{ seat: author as `s_${string}`, when, item, value }] : [])),
    debrief: ofKind(standing, 'answer').flatMap(({ anchor: { step, team }, content: { number } }) => {
      const ask = questions.get(step);
      return ask === undefined || team === null || number === null ? [] : [{ ask, team, number }];
    }),
  };
}
