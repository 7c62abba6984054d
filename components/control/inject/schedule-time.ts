import { phaseElapsed } from '@/lib/game/clock';
import type { TurnId } from '@/lib/game/ids';
import { PHASES, type Phase } from '@/lib/game/phase';
import type { GameState } from '@/lib/game/state';
import { currentTurnId } from '@/lib/game/whereabouts';
import type { PlannedInject, RunTurn } from '../run-of-show';

const MINUTE = 60_000;

/** The phases in which the clock may release something. */
export type SchedulePhase = Exclude<Phase, 'adjudicate'>;
/** When an inject is to come out: minutes from now, or into a phase of this turn (`turn` is null) or of one to come. */
export type ScheduleTime = { from: 'now'; minute: number } | { from: SchedulePhase; turn: TurnId | null; minute: number };
/** A turn to come, as it is offered. */
export type LaterTurn = Pick<RunTurn, 'id' | 'number' | 'title'>;

export const SCHEDULE_PHASES: readonly SchedulePhase[] = PHASES.filter((one) => one !== 'adjudicate');

/** The phases of the current turn that are not over, for which something can still be scheduled. */
export function phasesLeft({ phase }: GameState): SchedulePhase[] {
  const at = phase === null ? 0 : PHASES.indexOf(phase);
  return SCHEDULE_PHASES.filter((one) => PHASES.indexOf(one) >= at);
}

/** The turns after the current one. */
export function turnsToCome(state: GameState, run: readonly RunTurn[]): LaterTurn[] {
  return run.slice(run.findIndex(({ id }) => id === currentTurnId(state)) + 1);
}

/** What is offered first: the planned moment if it lies ahead, else five minutes from now; too late for that, the next turn's deliberation. */
export function timeOffered(state: GameState, inject: PlannedInject, turn: TurnId, later: readonly LaterTurn[], now: number): ScheduleTime {
  const { phase, minute } = inject.at;
  if (later.some(({ id }) => id === turn)) return { from: phase, turn, minute };
  const ahead = turn === currentTurnId(state) && phasesLeft(state).includes(phase) && (phase !== state.phase || phaseElapsed(state, now) < minute * MINUTE);
  if (ahead) return { from: phase, turn: null, minute };
  const [next] = later;
  return phasesLeft(state).length === 0 && next ? { from: 'deliberate', turn: next.id, minute: 1 } : { from: 'now', minute: 5 };
}

/** The moment as the command takes it: minutes into a phase. */
export function inPhase(state: GameState, time: ScheduleTime, now: number): { turn?: TurnId; phase: SchedulePhase; minute: number } {
  if (time.from !== 'now') return { ...(time.turn === null ? {} : { turn: time.turn }), phase: time.from, minute: time.minute };
  const [phase = 'deliberate'] = phasesLeft(state);
  return { phase, minute: Math.min(600, Math.max(0, phaseElapsed(state, now)) / MINUTE + time.minute) };
}
