import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../contract';
import type { GameId, SeatId, TeamId } from '../../game/ids';
import type { GameState } from '../../game/state';
import type { Word } from '../nodes/bus';
import type { Standing } from '../standing';

/** Whom a socket belongs to, settled when it opened. */
export interface Identified {
  game: GameId;
  seat: SeatId;
  /** The team as which Control or an observer looks on over this line. */
  as: TeamId | null;
  /** In Control: the session it came with, asked again at each message. */
  session: { facilitator: string; epoch: number; expiresAt: number } | null;
}

/** What one node says to the others. */
export interface BetweenNodes {
  word: (word: Word) => void;
}

export type LineServer = Server<ClientToServer, ServerToClient, BetweenNodes, Identified>;
export type LineSocket = Socket<ClientToServer, ServerToClient, BetweenNodes, Identified>;

/** Who sends a message, and how they stand in the game at this moment. */
export interface Asker extends Identified {
  socket: LineSocket;
  standing: Standing;
  state: GameState;
}
