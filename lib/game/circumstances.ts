import type { DecisionDraft } from './decision-draft';
import type { RecordedEvent } from './events';
import type { ItemId, TeamId } from './ids';
import type { Scenario } from './scenario';

/**
 * All that `decide` needs and may not take from the world by itself: the clock, fresh ids,
 * salts, the hash function, and the scenario that this game plays.
 */
export interface Circumstances {
  /** Server time, milliseconds since the epoch. */
  readonly now: number;
  /** The scenario version this game was opened with; immutable. */
  readonly scenario: Scenario;
  /** A fresh id for an item. Random: a counted one would tell how much is hidden. */
  readonly freshId: () => ItemId;
  /** 32 random bytes in hexadecimal, for seals. */
  readonly freshSalt: () => string;
  /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: (text: string) => string;
  /** A number in [0, 1), for dealing objectives. */
  readonly dice: () => number;
  /** What each team has written towards the current turn's decision, for the policy on missed decisions. */
  readonly drafts: Readonly<Record<TeamId, DecisionDraft>>;
  /** The hash of the last recorded event, shown at each turn's end; null for a game without a stored record. */
  readonly head: string | null;
  /** The whole record, for the one rule that is about the record itself; absent for all others. */
  readonly record?: readonly RecordedEvent[];
}
