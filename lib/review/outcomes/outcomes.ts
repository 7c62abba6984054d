import type { EffectSource, EventData } from '../../game/events';
import type { IndicatorId, SeatId, TeamId, TurnId } from '../../game/ids';
import type { Reading } from '../../game/scenario';
import { settlementOf, type OverrideRecord, type Settlement } from '../adjudication';
import { ofType, type Facts } from '../select';
import { decidedBy } from './decided-by';
import { sharesOf, type Counted, type Share } from './shares';

/** A turn in which something was decided of the board. */
export interface TurnOutcomes {
  turn: TurnId;
  number: number;
  title: string;
  reading: Reading;
  /** Effects of the turn on which scholars disagree, so that the reading mattered. */
  contested: number;
  shares: Share[];
}

/** One override, in the order given. */
export interface OverrideLine extends OverrideRecord {
  turn: TurnId;
  number: number;
  indicator: IndicatorId;
  source: EffectSource;
  /** Why the effect was proposed. */
  effect: string;
  /** Whether it is the last word on its effect. */
  stands: boolean;
}

/** An effect of Control's own. */
export interface AddedLine {
  turn: TurnId;
  number: number;
  indicator: IndicatorId;
  change: number;
  why: string;
  seat: SeatId;
  at: number;
  position: number;
}

/** A value put right after it was published. */
export interface CorrectionLine {
  turn: TurnId;
  number: number;
  indicator: IndicatorId;
  was: number;
  now: number;
  why: string;
  seat: SeatId;
  at: number;
  position: number;
}

/** A narrative put right after it was told; team is null for the one told to all. */
export interface RevisionLine {
  turn: TurnId;
  number: number;
  team: TeamId | null;
  was: string;
  now: string;
  why: string;
  seat: SeatId;
  at: number;
  position: number;
}

/** How the outcomes of a game were decided, as far as its reader may know: it is Control's until the record is opened. */
export interface Outcomes {
  /** Turns whose effects were applied. */
  turns: TurnOutcomes[];
  shares: Share[];
  overrides: OverrideLine[];
  added: AddedLine[];
  corrections: CorrectionLine[];
  revisions: RevisionLine[];
}

type Opened = EventData['TurnOpened'];

/** How the outcomes were decided: by rule, by inject, by override, by Control's additions, and by corrections later. */
export function outcomesOf(facts: Facts): Outcomes {
  const turns = ofType(facts, 'TurnOpened').map(({ data: turn }) => {
    const own = facts.filter(({ data }) => 'turn' in data && data.turn === turn.turn);
    return { turn, own, settlement: settlementOf(own), corrections: correctionsOf(own, turn) };
  });
  const settled = turns.flatMap(({ settlement, ...rest }) => (settlement && settlement.appliedAt !== null ? [{ ...rest, settlement }] : []));
  return {
    turns: settled.map(({ turn: { turn, number, title }, settlement, corrections }) => ({
      turn,
      number,
      title,
      reading: settlement.reading,
      contested: settlement.rows.filter(({ contested }) => contested).length,
      shares: sharesOf(countedOf(settlement, corrections)),
    })),
    shares: sharesOf(settled.flatMap(({ settlement, corrections }) => countedOf(settlement, corrections))),
    overrides: turns.flatMap(({ turn, settlement }) => overridesOf(settlement, turn)).sort((a, b) => a.position - b.position),
    added: turns.flatMap(({ turn, own }) => addedOf(own, turn)),
    corrections: turns.flatMap(({ corrections }) => corrections),
    revisions: turns.flatMap(({ turn, own }) => revisionsOf(own, turn)),
  };
}

function countedOf({ rows }: Settlement, corrections: readonly CorrectionLine[]): Counted[] {
  return [...rows.map((row) => ({ by: decidedBy(row), change: row.applied ?? 0 })), ...corrections.map(({ was, now }) => ({ by: 'correction' as const, change: now - was }))];
}

function overridesOf(settlement: Settlement | null, { turn, number }: Opened): OverrideLine[] {
  return (settlement?.rows ?? []).flatMap(({ overrides, indicator, source, why: effect }) =>
    overrides.map((override, index) => ({ ...override, turn, number, indicator, source, effect, stands: index === overrides.length - 1 && override.now !== null })),
  );
}

function addedOf(own: Facts, { turn, number }: Opened): AddedLine[] {
  return ofType(own, 'EffectAdded').map(({ data: { row, seat }, at, position }) => ({ turn, number, indicator: row.indicator, change: row.change.default, why: row.why, seat, at, position }));
}

function correctionsOf(own: Facts, { number }: Opened): CorrectionLine[] {
  return ofType(own, 'IndicatorCorrected').map(({ data, at, position }) => ({ ...data, number, at, position }));
}

function revisionsOf(own: Facts, { number }: Opened): RevisionLine[] {
  return ofType(own, 'NarrativeRevised').map(({ data, at, position }) => ({ ...data, number, at, position }));
}
