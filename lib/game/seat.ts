import type { RoleId, SeatId, TeamId } from './ids';

/** Every reader and writer of a game. What a seat may see follows from this alone (`sees`). */
export type Seat =
  | { id: SeatId; kind: 'player'; team: TeamId; role: RoleId }
  /** Doubles a team: sees what the team sees, and does nothing. */
  | { id: SeatId; kind: 'mirror'; team: TeamId }
  | { id: SeatId; kind: 'control' }
  | { id: SeatId; kind: 'observer' }
  | { id: SeatId; kind: 'screen' };

export type SeatKind = Seat['kind'];
