import { phaseElapsed } from '@/lib/game/clock';
import type { TurnId } from '@/lib/game/ids';
import { PHASES, type Phase } from '@/lib/game/phase';
import type { GameState } from '@/lib/game/state';
import { currentTurnId } from '@/lib/game/whereabouts';
import type { PlannedInject } from '../run-of-show';

const MINUTE = 60_000;

/** The phases in which the clock may release something. */
export type SchedulePhase = Exclude<Phase, 'adjudicate'>;
/** When an inject is to come out: minutes into a phase of this turn, or from now. */
export interface ScheduleTime {
  from: SchedulePhase | 'now';
  minute: number;
}

/** The phases of the current turn that are not over, for which something can still be scheduled. */
export function phasesLeft({ phase }: GameState): SchedulePhase[] {
  const at = phase === null ? 0 : PHASES.indexOf(phase);
  return PHASES.filter((one, index): one is SchedulePhase => one !== 'adjudicate' && index >= at);
}

/** What is offered first: the planned minute if it lies ahead in this turn, else five minutes from now. */
export function timeOffered(state: GameState, inject: PlannedInject, turn: TurnId, now: number): ScheduleTime {
  const { phase, minute } = inject.at;
  const ahead = turn === currentTurnId(state) && phasesLeft(state).includes(phase) && (phase !== state.phase || phaseElapsed(state, now) < minute * MINUTE);
  return ahead ? { from: phase, minute } : { from: 'now', minute: 5 };
}

/** The moment as the command takes it: minutes into a phase. */
export function inPhase(state: GameState, { from, minute }: ScheduleTime, now: number): { phase: SchedulePhase; minute: number } {
  if (from !== 'now') return { phase: from, minute };
  const [phase = 'deliberate'] = phasesLeft(state);
  return { phase, minute: Math.min(600, Math.max(0, phaseElapsed(state, now)) / MINUTE + minute) };
}
