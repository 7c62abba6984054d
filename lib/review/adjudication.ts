import type { EffectRow, EffectSource } from '../game/events';
import type { IndicatorId, OptionId, SeatId, TeamId } from '../game/ids';
import type { Reading } from '../game/scenario';
import type { Facts } from './select';
import { ofType } from './select';

/** Control's word over a reading's value. `now` is null where it went back to the reading. */
export interface OverrideRecord {
  was: number;
  now: number | null;
  why: string;
  seat: SeatId;
  at: number;
  position: number;
}

/** One effect from proposal to application. */
export interface SettledRow extends EffectRow {
  /** What the reading that was applied (or is chosen so far) says. */
  proposed: number;
  overrides: OverrideRecord[];
  /** What was applied; null until it was. */
  applied: number | null;
}

/** A turn's adjudication. */
export interface Settlement {
  reading: Reading;
  /** The reading that was proposed, then each that Control chose in its place; seat is null for the first, which the game's settings give. */
  readings: { reading: Reading; seat: SeatId | null; at: number; position: number }[];
  rows: SettledRow[];
  before: Record<IndicatorId, number> | null;
  after: Record<IndicatorId, number> | null;
  appliedAt: number | null;
  position: number;
}

/** Which options a pair rule is about: the scenario knows, the record names the rule alone. */
export type PairOptions = Readonly<Record<string, readonly OptionId[]>>;

/** How a turn was adjudicated, as far as the reader may know: from the facts of that turn; null while nothing is proposed. */
export function settlementOf(turnFacts: Facts): Settlement | null {
  const proposed = ofType(turnFacts, 'EffectsProposed').at(-1);
  if (!proposed) return null;
  const applied = ofType(turnFacts, 'EffectsApplied').at(-1);
  const chosen = ofType(turnFacts, 'ReadingChosen');
  const reading = applied?.data.reading ?? chosen.at(-1)?.data.reading ?? proposed.data.reading;
  const all = [...proposed.data.rows, ...ofType(turnFacts, 'EffectAdded').map(({ data }) => data.row)];
  const overridden = ofType(turnFacts, 'EffectOverridden');
  return {
    reading,
    readings: [
      { reading: proposed.data.reading, seat: null, at: proposed.at, position: proposed.position },
      ...chosen.map(({ data, at, position }) => ({ reading: data.reading, seat: data.seat, at, position })),
    ],
    rows: all.map((row) => ({
      ...row,
      proposed: row.change[reading],
      overrides: overridden.filter(({ data }) => data.row === row.row).map(({ data: { was, now, why, seat }, at, position }) => ({ was, now, why, seat, at, position })),
      applied: applied?.data.applied.find(({ row: id }) => id === row.row)?.change ?? (applied ? 0 : null),
    })),
    before: applied?.data.before ?? null,
    after: applied?.data.after ?? null,
    appliedAt: applied?.at ?? null,
    position: applied?.position ?? proposed.position,
  };
}

/** What is asked of an effect's source to tell whether a decision had a part in it. */
export interface Cause {
  team: TeamId;
  option: OptionId | null;
  /** Branches taken for this team in this turn. */
  branches: readonly string[];
  /** Injects of this turn that reached this team. */
  injects: readonly string[];
  pairs: PairOptions;
}

/** Whether a decision had a part in an effect: its own option, a pair it belongs to, a branch or an inject that reached its team. */
export function hasPart(source: EffectSource, cause: Cause): boolean {
  switch (source.kind) {
    case 'option':
      return source.team === cause.team;
    case 'pair': {
      const options = cause.pairs[source.id];
      // Without the scenario at hand it is better to show a shared effect than to hide it.
      return options === undefined || (cause.option !== null && options.includes(cause.option));
    }
    case 'branch':
      return cause.branches.includes(source.id);
    case 'inject':
      return cause.injects.includes(source.id);
    case 'control':
      return true;
  }
}
