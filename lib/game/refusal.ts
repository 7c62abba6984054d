/**
 * Why a command was not carried out: a closed list. A refusal is a value; the record is unchanged
 * by it. `about` fills the words shown to people (messages/<locale>/refusals.json has a sentence for each).
 */
export const REFUSALS = [
  /** The game has not been opened, or was opened already. */
  'no-game',
  'game-already-open',
  /** This seat may not do that: about.needs says who may. */
  'not-yours-to-do',
  'unknown-seat',
  'seat-taken',
  'seat-gone',
  'door-locked',
  'unknown-team',
  'unknown-role',
  'unknown-form',
  /** The exercise has not started, is paused, or has ended. */
  'not-started',
  'already-started',
  'paused',
  'not-paused',
  'ended',
  'not-ended',
  'record-already-open',
  /** The game has moved on: about.turn and about.phase say where it is. */
  'stale',
  /** about.by changed the same thing before this came, and the sender had not seen it yet. */
  'changed-meanwhile',
  'wrong-phase',
  'no-teams-seated',
  'unknown-option',
  'unknown-item',
  'unknown-inject',
  'unknown-turn',
  /** An inject that is to come out by the clock can be scheduled for now or later, in the phases before an adjudication. */
  'too-late-to-schedule',
  'inject-already-released',
  'unknown-rfi',
  'rfi-already-answered',
  'unknown-effect',
  'unknown-indicator',
  'unknown-posture',
  /** about.min and about.max are the indicator's bounds. */
  'out-of-bounds',
  /** A forecast of about.team has about.chips chips; it needs ten, or none. */
  'forecast-not-ten',
  'forecast-of-self',
  'already-sealed',
  'not-sealed',
  'time-is-up',
  /** The program's own: the clock has not run out, or this game does not lock. */
  'time-not-up',
  'pen-already-yours',
  'cable-to-self',
  'no-clock',
  'not-adjudicating',
  'already-published',
  /** The next turn waits for this turn's adjudication to be published. */
  'adjudication-unpublished',
  /** A new game can go on from between the start of an exercise and its end. */
  'nothing-to-fork',
  /** The last turn has been played: the exercise can be ended. */
  'no-more-turns',
  /** None of the places named holds a text that somebody wrote. */
  'nothing-to-withhold',
  /** The game still has to tell it. */
  'too-early-to-withhold',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  code: RefusalCode;
  about: Record<string, string | number>;
}
