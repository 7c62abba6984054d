import type { GameId, SeatId } from '../../game/ids';
import type { Presence } from '../house';

/** Who is connected, counted by sockets, and who of them is there. */
export interface Attendance extends Presence {
  /** A line of a game has opened, whoever's it is and as whom they look on. Returns the way to say that it has closed. */
  follows(game: GameId): () => void;
  /** The games that are followed over a line of this process. */
  followed(): GameId[];
  isFollowed(game: GameId): boolean;
  /** The games in which somebody is connected, or was within the last hour. */
  games(): GameId[];
  comes(game: GameId, seat: SeatId): void;
  /** One socket of the seat has closed; the seat counts as gone when none is back within `grace`. */
  goes(game: GameId, seat: SeatId): void;
  /** Somebody touches a page of this seat. */
  stirs(game: GameId, seat: SeatId): void;
  /** Calls back when somebody has come or gone, fallen idle or stirred again. */
  onChange(listener: (game: GameId) => void): void;
  stop(): void;
}

interface Wishes {
  /** A reload of a page is not a leaving: somebody is gone so many milliseconds after the last line has closed. */
  grace?: number;
  /** Idle after so many milliseconds without a stir. */
  quiet?: number;
  clock?: () => number;
}

interface Attendee {
  lines: number;
  idle: boolean;
  lastSeen: number;
  /** Rings when nobody has stirred for long enough; null while the seat is gone. */
  alarm: NodeJS.Timeout | null;
}

/** Of so many games it is remembered who was there last; of older ones with nobody in them no more. */
const MOST_GAMES = 500;

const HOUR_MS = 3_600_000;

export function attendance({ grace = 2_000, quiet = 120_000, clock = Date.now }: Wishes = {}): Attendance {
  let changed: (game: GameId) => void = () => undefined;
  const games = new Map<GameId, Map<SeatId, Attendee>>();
  const lines = new Map<GameId, number>();
  const leaving = new Set<NodeJS.Timeout>();

  function table(game: GameId): Map<SeatId, Attendee> {
    const known = games.get(game) ?? new Map<SeatId, Attendee>();
    if (!games.has(game)) makeRoom();
    games.set(game, known);
    return known;
  }

  function makeRoom(): void {
    if (games.size < MOST_GAMES) return;
    for (const [game, seats] of games) if ([...seats.values()].every(({ lines }) => lines === 0)) return void games.delete(game);
  }

  function fallsIdle(game: GameId, here: Attendee): void {
    here.idle = true;
    changed(game);
  }

  /** Whether this changes how the seat stands. */
  function stir(game: GameId, here: Attendee): boolean {
    const woken = here.idle;
    here.idle = false;
    here.lastSeen = clock();
    if (woken || here.alarm === null) here.alarm = setTimeout(() => fallsIdle(game, here), quiet).unref();
    else here.alarm.refresh();
    return woken;
  }

  function leave(game: GameId, seat: SeatId, at: number): void {
    const here = games.get(game)?.get(seat);
    if (!here) return;
    here.lines -= 1;
    if (here.lines > 0) return;
    if (here.alarm) clearTimeout(here.alarm);
    here.alarm = null;
    if (!here.idle) here.lastSeen = at;
    here.idle = false;
    changed(game);
  }

  return {
    of(game) {
      const all = [...(games.get(game) ?? [])];
      const which = (holds: (here: Attendee) => boolean) => all.filter(([, here]) => holds(here));
      return {
        online: which(({ lines }) => lines > 0).map(([seat]) => seat),
        idle: which(({ idle }) => idle).map(([seat]) => seat),
        lastSeen: Object.fromEntries(which(({ idle, lines }) => idle || lines === 0).map(([seat, { lastSeen }]) => [seat, lastSeen])),
      };
    },
    follows(game) {
      lines.set(game, (lines.get(game) ?? 0) + 1);
      return () => {
        const left = (lines.get(game) ?? 1) - 1;
        if (left > 0) lines.set(game, left);
        else lines.delete(game);
      };
    },
    followed: () => [...lines.keys()],
    isFollowed: (game) => lines.has(game),
    games: () => [...games].filter(([, seats]) => [...seats.values()].some(({ lines, lastSeen }) => lines > 0 || lastSeen > clock() - HOUR_MS)).map(([game]) => game),
    comes(game, seat) {
      const seats = table(game);
      const here = seats.get(seat) ?? { lines: 0, idle: false, lastSeen: 0, alarm: null };
      seats.set(seat, here);
      here.lines += 1;
      if (stir(game, here) || here.lines === 1) changed(game);
    },
    goes(game, seat) {
      const at = clock();
      const timer = setTimeout(() => {
        leaving.delete(timer);
        leave(game, seat, at);
      }, grace);
      leaving.add(timer.unref());
    },
    stirs(game, seat) {
      const here = games.get(game)?.get(seat);
      if (here && here.lines > 0 && stir(game, here)) changed(game);
    },
    onChange(listener) {
      changed = listener;
    },
    stop() {
      for (const timer of leaving) clearTimeout(timer);
      for (const seats of games.values()) for (const { alarm } of seats.values()) if (alarm) clearTimeout(alarm);
    },
  };
}
