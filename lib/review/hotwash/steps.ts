import type { ClaimId, TeamId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { Share } from '../annotations/annotation';
import type { DecisionRef } from '../claims/finding';
import { numberQuestions } from '../claims/from-annotations';
import { momentFor, mostSurprising, ownStory, worthAsking, type Played } from './moments-asked';

/** The stages of a hot wash, in their order: feelings before secrets, what happened before why, the game before the paper. */
export const STAGES = ['first', 'story', 'others', 'why', 'claims', 'again'] as const;
export type Stage = (typeof STAGES)[number];

/** One question of the hot wash. */
export interface Step {
  id: string;
  stage: Stage;
  /** Whose story it is, or who is asked; null: everybody. */
  team: TeamId | null;
  /** The question in the scenario's words; null: the house's own for this stage. */
  ask: string | null;
  /** The decisions it is about, in the order played; none: it is about no one moment. */
  about: readonly DecisionRef[];
  /** Who reads what is answered. */
  share: Share;
  /** The teams that answer with a number; none: words do. */
  numbers: readonly TeamId[];
  minutes: number;
  claims: readonly ClaimId[];
}

/** The question each one answers alone, before any secret is told. */
export const FIRST_STEP = 'first';

const MINUTES: Record<Stage, number> = { first: 3, story: 3, others: 4, why: 3, claims: 3, again: 4 };

/** The questions of one game's hot wash: each about a moment of this very game where there is one. */
export function hotWashSteps(scenario: Scenario, played: Played): Step[] {
  const { teams } = played;
  const step = (stage: Stage, id: string, rest: Partial<Step> = {}): Step => ({ id, stage, team: null, ask: null, about: [], share: 'room', numbers: [], minutes: MINUTES[stage], claims: [], ...rest });
  return [
    step('first', FIRST_STEP, { share: 'private' }),
    ...teams.map((team) => step('story', `story:${team}`, { team, about: ownStory(team, played) })),
    ...teams.map((team) => step('others', `others:${team}`, { team, about: asList(mostSurprising(played, team)) })),
    ...worthAsking(played).map((about) => step('why', `why:${about.turn}:${about.team}`, { team: about.team, about: [about] })),
    ...numberQuestions(scenario.teaching.claims).map(({ step: id, ask, teams: asked, claim }) => step('claims', id, { ask, numbers: asked, claims: [claim] })),
    ...scenario.teaching.discussion.map(({ id, ask, claims }) => step('claims', `ask:${id}`, { ask, claims, about: asList(momentFor(claims, played)) })),
    step('again', 'again'),
  ];
}

const asList = (about: DecisionRef | null): DecisionRef[] => (about === null ? [] : [about]);
