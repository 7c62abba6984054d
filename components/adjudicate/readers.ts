import type { SeatId, TeamId } from '@/lib/game/ids';
import type { GameState, SeatState } from '@/lib/game/state';

/** Who will read what is told: to all (team is null), or to one team. */
export interface Readers {
  /** The players who will read it, seat by seat. */
  players: SeatId[];
  mirrors: number;
  observers: number;
}

/** Counts the seats that an audience reaches; Control always reads along, and the wall what all read. */
export function readersOf(state: GameState, team: TeamId | null): Readers {
  const seated = Object.values(state.seats).filter(({ status }) => status === 'seated');
  const ofKind = (kind: SeatState['kind']) => seated.filter((seat) => seat.kind === kind);
  const reached = (seat: SeatState) => team === null || seat.team === team;
  return {
    players: ofKind('player').filter(reached).map(({ id }) => id),
    mirrors: ofKind('mirror').filter(reached).length,
    observers: ofKind('observer').length,
  };
}
