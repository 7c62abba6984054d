import { teamsOf, type Audience } from '@/lib/game/audience';
import { phaseElapsed, phaseReaches } from '@/lib/game/clock';
import type { SeatId, TurnId } from '@/lib/game/ids';
import { PHASES, type Phase } from '@/lib/game/phase';
import type { GameState } from '@/lib/game/state';
import { currentTurnId } from '@/lib/game/whereabouts';
import type { Addressed } from '../addressed';
import type { PlannedInject } from '../run-of-show';

const MINUTE = 60_000;

/** How an inject stands. `by` is null for what the clock released. */
export type InjectStatus =
  | { status: 'planned' | 'due' }
  /** It was scheduled, and its phase ended first. */
  | { status: 'missed' }
  | { status: 'scheduled'; by: SeatId | null; why: string | null; turn: TurnId; phase: Phase; minute: number; to: Audience; /** Other words than the scenario's. */ text: string | null; /** When it will come out, if the phase runs and nothing stops it. */ dueAt: number | null }
  | { status: 'held' | 'skipped'; by: SeatId | null; why: string | null }
  | { status: 'released'; by: SeatId | null; why: string | null; at: number; to: Audience; /** What was told. */ text: string };

/** How one of the scenario's injects stands now. It is due once the phase it is planned for has run so long. */
export function injectStatus(state: GameState, inject: PlannedInject, turn: TurnId, now: number): InjectStatus {
  const record = Object.values(state.turns).flatMap((one) => one.injectRecords).find(({ planned }) => planned === inject.id);
  if (record) return { status: 'released', by: record.seat, why: record.why, at: record.at, to: record.to, text: state.turns[record.turn]?.injects.find(({ id }) => id === record.inject)?.text ?? inject.text };
  const mark = state.msel[inject.id];
  if (mark?.status === 'scheduled' && mark.schedule !== null) {
    const { turn: inTurn, phase, minute, to, text } = mark.schedule;
    const runs = inTurn === currentTurnId(state) && state.phase === phase;
    return { status: 'scheduled', by: mark.seat, why: mark.why, turn: inTurn, phase, minute, to, text, dueAt: runs ? phaseReaches(state, minute * MINUTE) : null };
  }
  if (mark?.status === 'missed') return { status: 'missed' };
  if (mark?.status === 'held' || mark?.status === 'skipped') return { status: mark.status, by: mark.seat, why: mark.why };
  return { status: hasCome(state, turn, inject.at, now) ? 'due' : 'planned' };
}

/** Whom an audience names, as Control chooses it. */
export function addressedBy(audience: Audience): Addressed {
  return audience === 'all' ? 'all' : teamsOf(audience);
}

/** Whether a planned moment of a turn has come. */
function hasCome(state: GameState, turn: TurnId, at: PlannedInject['at'], now: number): boolean {
  if (state.stage !== 'running' || state.phase === null || turn !== currentTurnId(state)) return state.turns[turn]?.closedAt != null;
  const away = PHASES.indexOf(at.phase) - PHASES.indexOf(state.phase);
  return away < 0 || (away === 0 && phaseElapsed(state, now) >= at.minute * MINUTE);
}
