import type { GameId, SeatId } from '../../game/ids';
import type { Presence } from '../house';

/** Who is connected, counted by sockets. */
export interface Attendance extends Presence {
  comes(game: GameId, seat: SeatId): void;
  /** One socket of the seat has closed; the seat counts as gone when none is back within `grace`. */
  goes(game: GameId, seat: SeatId): void;
  /** Calls back when somebody has come or gone. */
  onChange(listener: (game: GameId) => void): void;
  stop(): void;
}

/** A reload of a page is not a leaving: somebody is gone two seconds after the last line has closed. */
export function attendance(grace = 2_000): Attendance {
  let changed: (game: GameId) => void = () => undefined;
  const games = new Map<GameId, Map<SeatId, number>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function leave(game: GameId, seat: SeatId): void {
    const here = games.get(game);
    const left = (here?.get(seat) ?? 1) - 1;
    if (left > 0) here?.set(seat, left);
    else {
      here?.delete(seat);
      if (here?.size === 0) games.delete(game);
      changed(game);
    }
  }

  return {
    online: (game) => [...(games.get(game)?.keys() ?? [])],
    comes(game, seat) {
      const here = games.get(game) ?? new Map<SeatId, number>();
      games.set(game, here);
      const before = here.get(seat) ?? 0;
      here.set(seat, before + 1);
      if (before === 0) changed(game);
    },
    goes(game, seat) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        leave(game, seat);
      }, grace);
      timers.add(timer.unref());
    },
    onChange(listener) {
      changed = listener;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
