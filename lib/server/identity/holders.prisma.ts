import type { GameId, SeatId } from '../../game/ids';
import type { Database } from '../db';

/** The person on a seat. */
export interface Holder {
  seat: SeatId;
  game: GameId;
  name: string;
  tokenHash: string;
  returnGeneration: number;
}

/** Who sits where: the only place for a person's name. */
export interface Holders {
  add(holder: Omit<Holder, 'returnGeneration'>): Promise<void>;
  /** Takes back what was added, when the game refused the seat. */
  drop(seat: SeatId): Promise<void>;
  of(seat: SeatId): Promise<Holder | null>;
  inGame(game: GameId): Promise<Holder[]>;
  setToken(seat: SeatId, tokenHash: string): Promise<void>;
  /** Notes that the person has left the seat; the name stays for what was said from it. */
  left(seat: SeatId): Promise<void>;
  /** Takes a person's name off these seats of a game, for good. */
  eraseNames(game: GameId, seats: readonly SeatId[]): Promise<void>;
  /** The names of those who sit in Control, by seat. */
  controlNames(game: GameId): Promise<Record<SeatId, string>>;
}

export function holders(db: Database, clock: () => number): Holders {
  const holder = (row: { seatId: string; gameId: string; name: string; tokenHash: string; returnGeneration: number }): Holder => ({
    seat: row.seatId as SeatId,
    game: row.gameId as GameId,
    name: row.name,
    tokenHash: row.tokenHash,
    returnGeneration: row.returnGeneration,
  });
  return {
    async add({ seat, game, name, tokenHash }) {
      const row = { gameId: game, name, tokenHash, joinedAt: BigInt(clock()) };
      await db.holder.upsert({ where: { seatId: seat }, create: { seatId: seat, ...row }, update: row });
    },
    drop: async (seat) => void (await db.holder.deleteMany({ where: { seatId: seat } })),
    async of(seat) {
      const row = await db.holder.findUnique({ where: { seatId: seat } });
      return row && holder(row);
    },
    inGame: async (game) => (await db.holder.findMany({ where: { gameId: game } })).map(holder),
    setToken: async (seat, tokenHash) => void (await db.holder.update({ where: { seatId: seat }, data: { tokenHash } })),
    left: async (seat) => void (await db.holder.updateMany({ where: { seatId: seat }, data: { removedAt: BigInt(clock()) } })),
    eraseNames: async (game, seats) => void (await db.holder.updateMany({ where: { gameId: game, seatId: { in: [...seats] } }, data: { name: '' } })),
    async controlNames(game) {
      const rows = await db.controlSeat.findMany({ where: { gameId: game }, select: { seatId: true, facilitator: { select: { name: true } } } });
      return Object.fromEntries(rows.map(({ seatId, facilitator }) => [seatId, facilitator.name]));
    },
  };
}
