import type { ServerToClient } from '../../contract';
import type { SeatId } from '../../game/ids';
import type { LineSocket } from './asker';

/** So many lines may one seat have at a time: a phone, a laptop, a tab forgotten on each. A wall's seat is shared by all its screens. */
const MOST = 4;

type Why = Parameters<ServerToClient['dismissed']>[0];

/** The open lines of each seat, oldest first. */
export class SocketsBySeat {
  private readonly seats = new Map<SeatId, Set<LineSocket>>();

  add(socket: LineSocket): void {
    const { seat } = socket.data;
    const open = this.seats.get(seat) ?? new Set();
    this.seats.set(seat, open.add(socket));
    const [oldest] = open;
    if (open.size > MOST && oldest) this.cut(oldest, { reason: 'replaced', to: null });
  }

  remove(socket: LineSocket): void {
    const open = this.seats.get(socket.data.seat);
    open?.delete(socket);
    if (open?.size === 0) this.seats.delete(socket.data.seat);
  }

  /** Tells every line of a seat why it ends, and ends it. */
  dismiss(seat: SeatId, why: Why): void {
    for (const socket of [...(this.seats.get(seat) ?? [])]) this.cut(socket, why);
  }

  private cut(socket: LineSocket, why: Why): void {
    this.remove(socket);
    socket.emit('dismissed', why);
    socket.disconnect(true);
  }
}
