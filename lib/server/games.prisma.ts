import { createHash, randomBytes } from 'node:crypto';
import type { Answer, GameKeeping } from '../contract';
import type { Command } from '../game/commands';
import type { GameId, SeatId } from '../game/ids';
import type { Database } from './db';
import { joinCode } from './join-code';
import type { GameRow, Games, Play } from './house';

/** The game could not be made; `code` says why, as the game itself does. Nothing of it remains in any list. */
export class GameNotMade extends Error {
  override readonly name = 'GameNotMade';
  constructor(readonly code: string) {
    super(`the game could not be made: ${code}`);
  }
}

/**
 * The list of games. A game counts as made once it has a facilitator, which is the last thing written: one that a
 * crash left half made is found by nobody.
 */
export function makeGames(db: Database, play: Pick<Play, 'submit' | 'fork'>, clock: () => number = Date.now): Games {
  const find = async (where: { id: GameId } | { joinCode: string }): Promise<GameRow | null> => {
    const row = await db.game.findFirst({ where: { ...where, controlSeats: { some: {} } } });
    return row && gameRow(row);
  };

  const seatInControl = async (game: GameId, facilitator: string): Promise<SeatId> => {
    const seat = controlSeatId(game, facilitator);
    await carriedOut(play.submit(game, 'system', `control-${seat}`, { type: 'seatArrives', seat, kind: 'control' }));
    return holdControl(game, facilitator, seat);
  };

  /** The last thing written of a new game: from now on it is found. */
  const holdControl = async (game: GameId, facilitator: string, seat: SeatId): Promise<SeatId> => {
    await db.controlSeat.upsert({
      where: { gameId_facilitatorId: { gameId: game, facilitatorId: facilitator } },
      create: { gameId: game, facilitatorId: facilitator, seatId: seat },
      update: {},
    });
    return seat;
  };

  /** A game whose record could not be opened leaves nothing behind. */
  const opened = async (game: GameId, opening: Promise<Answer<unknown>>): Promise<void> => {
    try {
      await carriedOut(opening);
    } catch (error) {
      await db.game.deleteMany({ where: { id: game, events: { none: {} } } }).catch(() => undefined);
      throw error;
    }
  };

  return {
    async create({ title, scenarioHash, form, settings, cohort, facilitator, keeping = AS_USUAL }) {
      const row = await insertGame(db, { title, scenarioHash, form, cohort, createdAt: BigInt(clock()), ...asColumns(keeping) });
      const open: Command = { type: 'openGame', title, form, scenarioHash, settings };
      await opened(row.id, play.submit(row.id, 'system', 'open', open));
      await seatInControl(row.id, facilitator);
      return row;
    },

    async fork({ from, position, title, cohort, facilitator }) {
      const source = await db.game.findUniqueOrThrow({ where: { id: from } });
      const row = await insertGame(db, { title, scenarioHash: source.scenarioHash, form: source.form, cohort, createdAt: BigInt(clock()), keepNamesDays: source.keepNamesDays, keepRecordsDays: source.keepRecordsDays });
      const control = controlSeatId(row.id, facilitator);
      await opened(row.id, play.fork(from, { position, game: row.id, title, control }));
      await holdControl(row.id, facilitator, control);
      return row;
    },

    keep: async (game, keeping) => void (await db.game.update({ where: { id: game }, data: asColumns(keeping) })),

    byId: (id) => find({ id }),
    byCode: (code) => find({ joinCode: code.trim().toUpperCase() }),

    async ofFacilitator(facilitator) {
      const rows = await db.game.findMany({
        where: { controlSeats: { some: { facilitatorId: facilitator } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(gameRow);
    },

    async controlSeat(game, facilitator) {
      const row = await db.controlSeat.findUnique({ where: { gameId_facilitatorId: { gameId: game, facilitatorId: facilitator } } });
      return row && (row.seatId as SeatId);
    },

    addFacilitator: seatInControl,
  };
}

/** The scenario's hash of a game, half made or not; null when there is no such game. */
export async function scenarioHashOf(db: Database, game: GameId): Promise<string | null> {
  const row = await db.game.findUnique({ where: { id: game }, select: { scenarioHash: true } });
  return row?.scenarioHash ?? null;
}

/** The same facilitator has the same seat in a game, so that seating one twice, or again after a crash, changes nothing. */
function controlSeatId(game: GameId, facilitator: string): SeatId {
  return `s_${createHash('sha256').update(`control ${game} ${facilitator}`).digest('base64url').slice(0, 16)}`;
}

async function carriedOut(answer: Promise<Answer<unknown>>): Promise<void> {
  const { ok, ...rest } = await answer;
  if (!ok && 'error' in rest) throw new GameNotMade(rest.error.code);
}

interface KeptColumns {
  keepNamesDays: number | null;
  keepRecordsDays: number | null;
}

const AS_USUAL: GameKeeping = { namesDays: null, recordsDays: null };

function asColumns({ namesDays, recordsDays }: GameKeeping): KeptColumns {
  return { keepNamesDays: namesDays, keepRecordsDays: recordsDays };
}

type StoredGame = Omit<GameRow, 'id' | 'createdAt' | 'keeping'> & KeptColumns & { id: string; createdAt: bigint };

/** Makes the row with a join code that no other game has. */
async function insertGame(db: Database, game: Omit<StoredGame, 'id' | 'joinCode'>): Promise<GameRow> {
  const id: GameId = `g_${randomBytes(9).toString('base64url')}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return gameRow(await db.game.create({ data: { ...game, id, joinCode: joinCode() } }));
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'P2002' || attempt === 10) throw error;
    }
  }
}

function gameRow({ id, title, scenarioHash, form, joinCode: code, cohort, createdAt, keepNamesDays, keepRecordsDays }: StoredGame): GameRow {
  return { id: id as GameId, title, scenarioHash, form, joinCode: code, cohort, createdAt: Number(createdAt), keeping: { namesDays: keepNamesDays, recordsDays: keepRecordsDays } };
}
