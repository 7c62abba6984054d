import type { InjectId, ItemId, OptionId, SeatId, TeamId, TurnId } from '../../game/ids';
import type { Phase } from '../../game/phase';
import type { InjectKind } from '../../game/scenario';

/** Where an inject stood in the end. *Missed*: scheduled, and its turn was over before it came out. */
export type MselStatus = 'planned' | 'scheduled' | 'missed' | 'held' | 'skipped' | 'released' | 'improvised';

/** One thing that Control settled about an inject on its way. */
export interface MselStep {
  did: 'scheduled' | 'held' | 'skipped' | 'released';
  /** null: the clock, as it had been told. */
  seat: SeatId | null;
  why: string | null;
  at: number;
  position: number;
}

/** A decision that fell in the turn of a release, of a team which the release had reached before it sealed. */
export interface LinkedDecision {
  turn: TurnId;
  team: TeamId;
  /** null: none, or not known to the reader. */
  option: OptionId | null;
}

/** To whom an inject goes: all, Control alone, one seat, or these teams. */
export type Addressees = 'all' | TeamId[];

/**
 * One line of the MSEL, as planned and as it came. What the record and the scenario do not say is null or empty: a
 * blank is a blank. Times are milliseconds from STARTEX on the room's own clock, pauses counted.
 */
export interface MselRow {
  /** No.: the place in the list, from 1. */
  number: number;
  inject: InjectId | ItemId;
  /** Move/Turn: the turn for which it was planned; of an improvised one, in which it came. */
  turn: { id: TurnId; number: number; title: string } | null;
  /** The turn in which it came; null: it did not. */
  cameIn: TurnId | null;
  /** Group: the phase of that turn for which it was planned; of an improvised one, in which it came. */
  group: Phase | null;
  /** Planned T+. */
  planned: number | null;
  /** Actual T+. */
  actual: number | null;
  /** How much later than planned it came (earlier: negative). */
  drift: number | null;
  /** Scenario date: the month of the turn. */
  month: number | null;
  kind: InjectKind;
  title: string;
  from: string | null;
  /** As it came; before that, as planned. */
  to: Addressees;
  /** As planned; null where nothing was. */
  plannedTo: Addressees | null;
  /** How it was brought to its readers. The program brings it to the seats' screens; what Control did besides, the record does not know. */
  method: 'screen' | null;
  /** As it came; before that, as planned. */
  message: string;
  /** Whether Control changed the planned text. */
  reworded: boolean;
  /** Expected action. */
  expected: string | null;
  /** The learning objectives that share a claim with the inject. */
  objectives: string[];
  /** null where the reader may not know whether it was planned. */
  source: 'scenario' | 'improvised' | null;
  /** Facilitator note. */
  note: string | null;
  status: MselStatus;
  /** Of Control who released it, or the clock; null: not released, or not known to the reader. */
  releasedBy: SeatId | 'clock' | null;
  /** Reason if off-plan: the last one that Control gave. */
  reason: string | null;
  steps: MselStep[];
  decisions: LinkedDecision[];
  /** Where in the record it came out; null: it did not. */
  position: number | null;
}
