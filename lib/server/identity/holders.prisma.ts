import type { GameId, SeatId } from '../../game/ids';
import type { Database } from '../db';
import { rowsOf } from '../rows-of';

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

type Row = Omit<Holder, 'returnGeneration'> & { returnGeneration: number | bigint };

const HOLDER = 'SELECT "seatId" AS "seat", "gameId" AS "game", "name", "tokenHash", "returnGeneration" FROM "Holder"';
const OF_SEAT = `${HOLDER} WHERE "seatId" = $1`;
const IN_GAME = `${HOLDER} WHERE "gameId" = $1`;
const IN_CONTROL = 'SELECT c."seatId" AS "seat", f."name" FROM "ControlSeat" c JOIN "Facilitator" f ON f."id" = c."facilitatorId" WHERE c."gameId" = $1';

export function holders(db: Database, clock: () => number): Holders {
  const holdersBy = async (statement: string, value: string) => (await rowsOf<Row>(db, statement, [value])).map((row): Holder => ({ ...row, returnGeneration: Number(row.returnGeneration) }));
  return {
    async add({ seat, game, name, tokenHash }) {
      const row = { gameId: game, name, tokenHash, joinedAt: BigInt(clock()) };
      await db.holder.upsert({ where: { seatId: seat }, create: { seatId: seat, ...row }, update: row });
    },
    drop: async (seat) => void (await db.holder.deleteMany({ where: { seatId: seat } })),
    of: async (seat) => (await holdersBy(OF_SEAT, seat)).at(0) ?? null,
    inGame: (game) => holdersBy(IN_GAME, game),
    setToken: async (seat, tokenHash) => void (await db.holder.update({ where: { seatId: seat }, data: { tokenHash } })),
    left: async (seat) => void (await db.holder.updateMany({ where: { seatId: seat }, data: { removedAt: BigInt(clock()) } })),
    eraseNames: async (game, seats) => void (await db.holder.updateMany({ where: { gameId: game, seatId: { in: [...seats] } }, data: { name: '' } })),
    async controlNames(game) {
      const rows = await rowsOf<{ seat: SeatId; name: string }>(db, IN_CONTROL, [game]);
      return Object.fromEntries(rows.map(({ seat, name }) => [seat, name]));
    },
  };
}
