import type { RoleId, SeatId, TeamId } from './ids';

/** Every reader and writer of a game. What a seat may see follows from this alone (`sees`). */
export type Seat =
  | { id: SeatId; kind: 'player'; team: TeamId; role: RoleId }
  | { id: SeatId; kind: 'control' }
  | { id: SeatId; kind: 'observer' }
  | { id: SeatId; kind: 'screen' };

export type SeatKind = Seat['kind'];
