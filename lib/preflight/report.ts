import type { OptionId, TeamId, TurnId } from '@/lib/game/ids';
import type { Reading } from '@/lib/game/scenario';
import type { Area, Finding, Verdict } from './finding';
import type { Choice } from './games/counts';
import type { Target } from './games/target';
import type { Timing } from './text/timing';

/** How often something came about under one reading. */
export interface Share {
  times: number;
  of: number;
  /** What steering showed: null where it was not needed, or has not been tried yet. */
  steered: 'reached' | 'never' | null;
}

/** Something that may come about, and how often it did. */
export interface Outcome {
  kind: Target['kind'];
  id: string;
  name: string;
  anchor: string;
  shares: Partial<Record<Reading, Share>>;
}

/** An option of the form: what is above it, and how often it was the best. */
export interface OptionReport {
  option: OptionId;
  label: string;
  team: TeamId;
  turn: TurnId;
  number: number;
  anchor: string;
  readings: Partial<Record<Reading, Choice & { dominatedBy: OptionId[] }>>;
}

/** What a pre-flight knows, so far or in the end. The same request gives the same report on every machine. */
export interface Report {
  scenario: { id: string; title: string; version: string };
  form: { id: string; name: string };
  readings: Reading[];
  seed: number;
  /** Games played under each reading, and those that were asked for. */
  games: { played: number; asked: number };
  /** Games played to look for what had not come about, under all readings together. */
  steered: number;
  /** Whether everything that was asked for has been done. */
  complete: boolean;
  /** Games that could not be played to their end, and the first reason. */
  broken: { games: number; why: string | null };
  verdicts: Record<Area, Verdict>;
  findings: Finding[];
  timing: Timing;
  outcomes: Outcome[];
  options: OptionReport[];
}
