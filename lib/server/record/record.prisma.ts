import { Prisma } from '@/generated/sqlite/client';
import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import { commitOnPostgres } from './commit-postgres.prisma';
import { commitOnSqlite } from './commit-sqlite.prisma';
import { fromRow, rowCuts, type ReceiptRow } from './rows';
import { RecordUnavailable, type KeptEvent, type Receipt, type RecordStore } from './store';
import { cutsAsJson } from './withhold.prisma';
import { GroupWriter, type Append, type CommitGroup } from './writer';

/** The record in the database. Appends of all games go through one writer with group commit. */
export class PrismaRecordStore implements RecordStore {
  private readonly writer: GroupWriter;

  constructor(
    private readonly db: Database,
    private readonly provider: 'sqlite' | 'postgres',
    /** Stands around each commit, to time it. */
    around: (commit: CommitGroup) => CommitGroup = (commit) => commit,
    /** On SQLite: from how many milliseconds on the event loop does not wait for a commit; tests let it never wait. */
    private readonly longMs?: number,
  ) {
    this.writer = new GroupWriter(around((group) => this.commit(group)));
  }

  async load(game: GameId): Promise<{ events: KeptEvent[]; receipts: Receipt[] }> {
    return reading(async () => {
      // Receipts first: one that is newer than the events read would answer for facts nobody here knows.
      const receipts = await this.db.receipt.findMany({ where: { gameId: game } });
      return { receipts: receipts.map(receiptFromRow), events: await this.readAfter(game, 0) };
    });
  }

  async readAfter(game: GameId, position: number, limit?: number): Promise<KeptEvent[]> {
    return reading(async () => {
      const rows = await this.db.event.findMany({
        where: { gameId: game, position: { gt: position } },
        orderBy: { position: 'asc' },
        ...(limit === undefined ? {} : { take: limit }),
      });
      return rows.map(fromRow);
    });
  }

  async receipt(game: GameId, seat: Receipt['seat'], commandId: string): Promise<Receipt | null> {
    return reading(async () => {
      const row = await this.db.receipt.findUnique({ where: { gameId_seatId_commandId: { gameId: game, seatId: seat, commandId } } });
      return row && receiptFromRow(row);
    });
  }

  append(game: GameId, expectedPosition: number, events: readonly KeptEvent[], receipts: readonly Receipt[]): Promise<'ok' | 'conflict'> {
    return this.writer.append({ game, expectedPosition, events, receipts });
  }

  async heads(games: readonly GameId[]): Promise<Map<GameId, number>> {
    if (games.length === 0) return new Map();
    return reading(async () => {
      const rows = await this.db.$queryRaw<{ id: string; head: number | bigint | null }[]>`
        SELECT "id", (SELECT "position" FROM "Event" WHERE "gameId" = game."id" ORDER BY "position" DESC LIMIT 1) AS "head"
        FROM "Game" AS game WHERE "id" IN (${Prisma.join([...games])})`;
      return new Map(rows.flatMap(({ id, head }) => (head === null ? [] : [[id as GameId, Number(head)]])));
    });
  }

  async activeSince(since: number): Promise<GameId[]> {
    return reading(async () => {
      // One look-up in the primary key for each game, however long the records are.
      const rows = await this.db.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Game" AS game
        WHERE (SELECT "at" FROM "Event" WHERE "gameId" = game."id" ORDER BY "position" DESC LIMIT 1) > ${since}`;
      return rows.map((row) => row.id as GameId);
    });
  }

  private async commit(group: readonly Append[]): Promise<('ok' | 'conflict')[]> {
    try {
      const named = rowCuts(group);
      const cuts = named.length === 0 ? null : await cutsAsJson(this.db, named);
      const written = this.provider === 'sqlite' ? await commitOnSqlite(this.db, group, cuts, this.longMs) : await commitOnPostgres(this.db, group, cuts);
      if (written === group.reduce((sum, { events }) => sum + events.length, 0)) return group.map(() => 'ok');
    } catch (error) {
      // Of a whole group it is not known whom this concerns: the writer tries each member alone.
      if (group.length === 1 && isTaken(error)) return ['conflict'];
      throw new RecordUnavailable('the record could not be written', { cause: error });
    }
    return Promise.all(group.map((append) => this.stands(append)));
  }

  /** Whether this very append is what the record holds. */
  private async stands({ game, expectedPosition, events }: Append): Promise<'ok' | 'conflict'> {
    return reading(async () => {
      const row = await this.db.event.findUnique({ where: { gameId_position: { gameId: game, position: expectedPosition + 1 } }, select: { hash: true } });
      return row !== null && row.hash === events[0]?.hash ? 'ok' : 'conflict';
    });
  }
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RecordUnavailable ? error : new RecordUnavailable('the record could not be read', { cause: error });
  }
}

/** Whether a unique key was taken already: of a position, of a number in a stream, or of a receipt. */
function isTaken(error: unknown): boolean {
  const { code, meta } = error as { code?: unknown; meta?: { code?: unknown; driverAdapterError?: { cause?: { kind?: unknown } } } };
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'P2002' || (code === 'P2010' && (meta?.driverAdapterError?.cause?.kind === 'UniqueConstraintViolation' || meta?.code === '23505'));
}

function receiptFromRow({ seatId, commandId, body, answer, at }: ReceiptRow): Receipt {
  return { seat: seatId as Receipt['seat'], commandId, body, answer, at: Number(at) };
}

