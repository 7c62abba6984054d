import type { SeatId } from '../../game/ids';
import type { PlannedTurn } from '../../game/scenario/play';
import type { GameState, TurnState } from '../../game/state';
import { currentTurn } from '../../game/whereabouts';
import { command, type Deed } from '../deed';
import { people } from '../table-mates';

/** The scripted Control at a moment: it knows what Control knows. */
export interface AtTheDesk {
  seat: SeatId;
  view: GameState;
  /** The turns of the form that is played, with their injects. */
  plan: readonly PlannedTurn[];
  /** When it last did something, or came. */
  lastAt: number;
  /** Server time, milliseconds. */
  now: number;
  /** Milliseconds for a second of a person's. */
  pace: number;
}

/** In a turn. */
export interface InATurn extends AtTheDesk {
  turn: TurnState;
  /** When the current phase was opened. */
  opened: number;
}

export function inATurn(desk: AtTheDesk): InATurn | null {
  const turn = currentTurn(desk.view);
  return turn && { ...desk, turn, opened: (desk.view.phase && turn.phases[desk.view.phase]) ?? 0 };
}

/** Goes on to the next phase or turn, so many seconds after something: more of them where people play. */
export function goOn(desk: InATurn, since: number, { people: forPeople, alone }: { people: number; alone: number }): Deed {
  const { view, turn, pace, lastAt } = desk;
  const wait = (people(view).length > 0 ? forPeople : alone) * pace;
  return command(Math.max(lastAt, since + wait), { type: 'openNext', from: { turn: turn.id, phase: view.phase } });
}
