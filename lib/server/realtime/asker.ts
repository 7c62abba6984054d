import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../contract';
import type { GameId, SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';
import type { Standing } from '../standing';

/** Whom a socket belongs to, settled when it opened. */
export interface Identified {
  game: GameId;
  seat: SeatId;
  /** In Control: the session it came with, asked again at each message. */
  session: { facilitator: string; epoch: number; expiresAt: number } | null;
}

export type LineSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Identified>;

/** Who sends a message, and how they stand in the game at this moment. */
export interface Asker extends Identified {
  socket: LineSocket;
  standing: Standing;
  state: GameState;
}
