import type { DecisionDraft } from '../game/decision-draft';
import type { RoleId, SeatId, TeamId, TurnId } from '../game/ids';
import type { GameState, TurnState } from '../game/state';
import { currentTurn } from '../game/whereabouts';
import { chanceFor } from './chance';
import { MANNERS, type Manner, type Temperament } from './temperament';

/** Who a scripted player is: fixed for a game. */
export interface Self {
  seat: SeatId;
  team: TeamId;
  role: RoleId;
  temperament: Temperament;
  seed: number;
}

/** What a scripted player knows at a moment: its own view, as a person at this seat has it, and a little that no record tells. */
export interface Moment {
  view: GameState;
  /** The team's draft of the current turn's decision, as this seat sees it. */
  draft: DecisionDraft | null;
  /** The last turn in which it let its line drop. */
  droppedIn: TurnId | null;
  /** When it last did something, or came. */
  lastAt: number;
  /** Server time, milliseconds. */
  now: number;
  /** Milliseconds for a second of a person's. */
  pace: number;
}

/** A scripted player at a moment, in a turn. */
export interface Mind extends Self, Moment {
  manner: Manner;
  turn: TurnState;
  /** Seeded chance for one purpose in this turn. */
  chance(purpose: string): () => number;
  /** So many seconds of a person's after its last deed, the opening of the phase, and `since`. */
  after(seconds: number, since?: number): number;
}

/** null before the first turn. */
export function mindOf(self: Self, moment: Moment): Mind | null {
  const turn = currentTurn(moment.view);
  if (!turn) return null;
  const opened = (moment.view.phase && turn.phases[moment.view.phase]) ?? 0;
  return {
    ...self,
    ...moment,
    turn,
    manner: MANNERS[self.temperament],
    chance: (purpose) => chanceFor(self.seed, `${self.team} ${self.role} ${turn.id} ${purpose}`),
    after: (seconds, since = 0) => Math.max(moment.lastAt, opened, since) + seconds * moment.pace,
  };
}

/** A number of seconds between two, by chance. */
export function between(least: number, most: number, chance: () => number): number {
  return least + (most - least) * chance();
}
