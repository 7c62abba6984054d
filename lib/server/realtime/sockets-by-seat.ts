import type { ServerToClient } from '../../contract';
import type { SeatId } from '../../game/ids';
import type { LineSocket } from './asker';

/** So many lines may one seat have at a time: a phone, a laptop, a tab forgotten on each. A wall's seat is shared by all its screens. Lines that look on as a team are counted by team. */
const MOST = 4;

type Why = Parameters<ServerToClient['dismissed']>[0];

const SIGNED_OUT: Why = { reason: 'signed-out', to: null };
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The open lines of each seat, oldest first. */
export class SocketsBySeat {
  private readonly seats = new Map<SeatId, Set<LineSocket>>();

  add(socket: LineSocket): void {
    const { seat, as } = socket.data;
    const open = this.seats.get(seat) ?? new Set();
    this.seats.set(seat, open.add(socket));
    const [oldest, ...others] = [...open].filter(({ data }) => data.as === as);
    if (others.length >= MOST && oldest) this.cut(oldest, { reason: 'replaced', to: null });
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

  /** The same for every line that was opened with a session of this facilitator's. */
  signOut(facilitator: string): void {
    const theirs = [...this.seats.values()].flatMap((open) => [...open].filter(({ data }) => data.session?.facilitator === facilitator));
    for (const socket of theirs) this.cut(socket, SIGNED_OUT);
  }

  /** Ends a line when the session it was opened with does. Returns the way to stop waiting for that. */
  endWithSession(socket: LineSocket): () => void {
    const { session } = socket.data;
    const left = (session?.expiresAt ?? Infinity) - Date.now();
    // No timer waits longer; and no line lives so long.
    if (left > LONGEST_TIMER_MS) return () => undefined;
    const timer = setTimeout(() => this.cut(socket, SIGNED_OUT), left).unref();
    return () => clearTimeout(timer);
  }

  private cut(socket: LineSocket, why: Why): void {
    this.remove(socket);
    socket.emit('dismissed', why);
    socket.disconnect(true);
  }
}
