import type { TurnId } from './ids';
import { PHASES, type Phase } from './phase';
import type { GameState } from './state';
import { get } from './table';

const MINUTE_MS = 60_000;

/** What of a turn a timetable is made from. */
export interface TimedTurn {
  id: TurnId;
  minutes: Partial<Record<Phase, number | undefined>>;
}

/** A phase in the run of show. Times are milliseconds from STARTEX on the room's own clock: a pause counts, since the class spends it. */
export interface TimedPhase {
  turn: TurnId;
  phase: Phase;
  /** When it is planned to open; a phase without minutes takes none. */
  planned: number;
  /** When it opened; null: not yet. */
  actual: number | null;
}

/** The planned and the actual times of every phase of a game, in order. */
export function timetable(state: GameState, turns: readonly TimedTurn[]): TimedPhase[] {
  let planned = 0;
  return turns.flatMap(({ id, minutes }) =>
    PHASES.map((phase) => {
      const opened = get(state.turns, id)?.phases[phase];
      const entry = { turn: id, phase, planned, actual: opened === undefined || state.startedAt === null ? null : opened - state.startedAt };
      planned += (state.game?.settings.minutes[phase] ?? minutes[phase] ?? 0) * MINUTE_MS;
      return entry;
    }),
  );
}

/** How far the room is behind its plan (ahead: negative), in milliseconds, by the phase that was opened last. */
export function drift(phases: readonly TimedPhase[]): number {
  const last = phases.findLast(({ actual }) => actual !== null);
  return last?.actual == null ? 0 : last.actual - last.planned;
}

/** When something planned for so many minutes into a phase is due, from STARTEX; null when the game has no such phase. */
export function plannedFor(phases: readonly TimedPhase[], turn: TurnId, at: { phase: Phase; minute: number }): number | null {
  const found = phases.find((entry) => entry.turn === turn && entry.phase === at.phase);
  return found ? found.planned + at.minute * MINUTE_MS : null;
}
