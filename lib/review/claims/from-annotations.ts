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

/** A reason that coders look for. */
export interface ReasonCode {
  id: string;
  /** What counts as it; null: the scenario does not say. */
  text: string | null;
  /** The claims that ask for it, or that it is defined for. */
  claims: ClaimId[];
}

/** The codes that a reader looks for in the rationales: those the scenario defines, then those that its claims' rules ask for besides. */
export function reasonCodes({ claims, codes }: Pick<Scenario['teaching'], 'claims' | 'codes'>): ReasonCode[] {
  const asked = claims.flatMap(({ id: claim, ...sides }) => [...sides.for, ...sides.against].flatMap(({ rule }) => (rule.type === 'reasons' ? rule.codes.map((code) => ({ code, claim })) : [])));
  return [...new Set([...codes.map(({ id }) => id), ...asked.map(({ code }) => code)])].map((id) => {
    const defined = codes.find((code) => code.id === id);
    return { id, text: defined?.text ?? null, claims: [...new Set([...(defined?.claims ?? []), ...asked.filter(({ code }) => code === id).map(({ claim }) => claim)])] };
  });
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
