import type { SeatId, TeamId, TurnId } from '../../game/ids';
import type { Annotation } from '../annotations/annotation';

/** Somebody who codes reasons: by a seat, or by a link. */
export type Coder = Annotation['author'];

/** A decision, by the turn of the game and the team. */
export interface DecisionRef {
  turn: TurnId;
  team: TeamId;
}

/** So many decisions of so many. */
export interface Share {
  did: number;
  of: number;
}

/** One thing found that speaks for one side of a claim. It names what a reader can go and look at. */
export type Finding =
  /** Decisions; `world` names the turn of the game in which somebody outside moved first. */
  | { kind: 'decisions'; decisions: DecisionRef[]; world: TurnId | null }
  /** How often a thing was done after a move and otherwise, and the decisions that did it. */
  | { kind: 'shares'; after: Share; otherwise: Share; decisions: DecisionRef[] }
  /** What one coder found in a team's rationales. */
  | { kind: 'coded'; coder: Coder; team: TeamId; decisions: DecisionRef[] }
  /** One seat's answer after the game to a survey item; answers run from 1 to 5. */
  | { kind: 'survey'; seat: SeatId; value: number }
  /** Two teams' numbers in the hot wash. */
  | { kind: 'debrief'; numbers: { team: TeamId; number: number }[] };

/** The finding that these decisions are. */
export function found(decisions: readonly DecisionRef[], world: TurnId | null = null): Finding {
  return { kind: 'decisions', decisions: decisions.map(({ turn, team }) => ({ turn, team })), world };
}
