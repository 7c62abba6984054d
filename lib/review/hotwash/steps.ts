import type { ClaimId, TeamId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { Share } from '../annotations/annotation';
import type { DecisionRef } from '../claims/finding';
import { numberQuestions } from '../claims/from-annotations';
import type { LedgerEntry } from '../claims/ledger';
import type { DecisionRecord } from '../decision-record';
import type { ScoredCell } from '../expectation/forecast-cells';

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
  /** The decision it is about. */
  about: DecisionRef | null;
  /** Who reads what is answered. */
  share: Share;
  /** The teams that answer with a number; none: words do. */
  numbers: readonly TeamId[];
  minutes: number;
  claims: readonly ClaimId[];
}

/** What the questions are drawn from: the whole record's folds. */
export interface Played {
  records: readonly DecisionRecord[];
  ledger: readonly LedgerEntry[];
  scored: readonly ScoredCell[];
  teams: readonly TeamId[];
}

/** The question each one answers alone, before any secret is told. */
export const FIRST_STEP = 'first';

const MOST_WHY = 3;
const MINUTES: Record<Stage, number> = { first: 3, story: 3, others: 4, why: 3, claims: 3, again: 4 };

/** The questions of one game's hot wash: each about a moment of this very game where there is one. */
export function hotWashSteps(scenario: Scenario, played: Played): Step[] {
  const { teams } = played;
  const step = (stage: Stage, id: string, rest: Partial<Step> = {}): Step => ({ id, stage, team: null, ask: null, about: null, share: 'room', numbers: [], minutes: MINUTES[stage], claims: [], ...rest });
  return [
    step('first', FIRST_STEP, { share: 'private' }),
    ...teams.map((team) => step('story', `story:${team}`, { team })),
    ...teams.map((team) => step('others', `others:${team}`, { team, about: mostSurprising(team, played) })),
    ...mostArgued(played).map((about) => step('why', `why:${about.turn}:${about.team}`, { team: about.team, about })),
    ...numberQuestions(scenario.teaching.claims).map(({ step: id, ask, teams: asked, claim }) => step('claims', id, { ask, numbers: asked, claims: [claim] })),
    ...scenario.teaching.discussion.map(({ id, ask, claims }) => step('claims', `ask:${id}`, { ask, claims, about: momentFor(claims, played) })),
    step('again', 'again'),
  ];
}

/** The decision by which a team surprised the others most; null where nothing was forecast of it. */
function mostSurprising(team: TeamId, { scored }: Played): DecisionRef | null {
  const most = scored.filter(({ of }) => of === team).reduce<ScoredCell | null>((best, cell) => (best === null || cell.bits > best.bits ? cell : best), null);
  return most && { turn: most.turn, team };
}

/** The decisions that were argued about most: those with dissents, then those with alternatives that fell; in the order played. */
function mostArgued({ records }: Played): DecisionRef[] {
  const argued = records.filter(({ revealed, choice, dissents, alternatives }) => revealed && choice !== null && dissents.length + (alternatives ?? []).length > 0);
  const weight = ({ dissents, alternatives }: DecisionRecord): number => dissents.length * 100 + (alternatives ?? []).length;
  const chosen = argued.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_WHY);
  return argued.filter((record) => chosen.includes(record)).map(({ turn, team }) => ({ turn: turn.id, team: team.id }));
}

/** A decision of this game that counts for or against one of the claims: the answer to a move rather than the move. */
function momentFor(claims: readonly ClaimId[], { ledger }: Played): DecisionRef | null {
  const lines = ledger.filter(({ claim }) => claims.includes(claim.id)).flatMap((entry) => [...entry.for, ...entry.against]);
  const found = lines.flatMap(({ findings }) => findings).find((finding) => finding.kind === 'decisions');
  return (found?.kind === 'decisions' && found.decisions.at(-1)) || null;
}
