import { localGame, type LocalGame } from '@/lib/client/local-game';
import type { SeatId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import { initialState, type GameState } from '@/lib/game/state';
import type { Facts } from '@/lib/review/select';

/** A line that replays, and the way to show a state on it. */
export interface ReplayLine {
  line: LocalGame;
  show(state: GameState): void;
}

/**
 * Its screens are those of one who only reads: whoever sat at a table is drawn as a double of it. The record has no
 * names, and says nothing of who was connected, so nobody is shown as gone.
 */
export function replayLine(seat: Seat, facts: Facts, now: () => number): ReplayLine {
  const admitted = facts.flatMap((fact): SeatId[] => (fact.type === 'SeatAdmitted' ? [fact.data.seat] : []));
  const wholeTeam = seat.kind === 'player' && !admitted.includes(seat.id);
  const line = localGame({
    seat: seat.kind === 'player' ? { id: seat.id, kind: 'mirror', team: seat.team } : seat,
    state: initialState,
    people: { names: {}, online: admitted, idle: [], lastSeen: {} },
    status: 'replay',
    now,
  });
  return { line, show: (state) => line.show(wholeTeam && state.game !== null ? withOnlooker(state, seat.id) : state) };
}

/** A whole team is nobody's seat: one is put there to look on from. */
function withOnlooker(state: GameState, id: SeatId): GameState {
  return { ...state, seats: { ...state.seats, [id]: { id, kind: 'observer', team: null, role: null, status: 'seated', movedTo: null, confirmed: true, scripted: false, by: null } } };
}
