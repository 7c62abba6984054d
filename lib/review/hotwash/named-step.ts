import type { TeamId, TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { numberQuestions } from '../claims/from-annotations';
import { STAGES, type Stage } from './steps';

/** What a question of the hot wash was, as far as its id and the scenario tell. */
export interface NamedStep {
  stage: Stage;
  team: TeamId | null;
  /** The turn of the decision of which it was asked why. */
  turn: TurnId | null;
  /** The question in the scenario's words; null: the house's own for this stage. */
  ask: string | null;
}

/** The question that an answer was given to; null: none that this scenario has. Ids of teams, turns and questions hold no colon. */
export function namedStep(id: string, { claims, discussion }: Pick<Scenario['teaching'], 'claims' | 'discussion'>): NamedStep | null {
  const [kind = '', first = null, second = null] = id.split(':');
  const named = { team: null, turn: null, ask: null };
  if (kind === 'number' || kind === 'ask') {
    const ask = kind === 'number' ? numberQuestions(claims).find(({ step }) => step === id)?.ask : discussion.find((question) => question.id === first)?.ask;
    return ask === undefined ? null : { ...named, stage: 'claims', ask };
  }
  const stage = STAGES.find((one) => one === kind);
  if (stage === undefined) return null;
  return stage === 'why' ? { ...named, stage, turn: first, team: second } : { ...named, stage, team: first };
}
