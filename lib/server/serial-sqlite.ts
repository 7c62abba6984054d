import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type BetterSqlite3 from 'better-sqlite3';

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/**
 * Durable before fast: WAL lets readers read while one writes, FULL syncs the log at every commit, so that what was
 * acknowledged is on disk. `busy_timeout` is in milliseconds. What is removed is written over, so that a withheld text is gone. Only with `recursive_triggers` does INSERT OR REPLACE meet
 * the trigger that refuses to remove an event. The log is brought over every 16 MB, since that stops the event loop for two syncs more.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA recursive_triggers = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 4000;
`;

/**
 * Prisma's SQLite adapter with one lock over its one connection: a statement outside a transaction waits until the
 * open transaction has ended. Without it such a statement joins the open transaction and is lost, though
 * acknowledged, when that rolls back (docs/decisions/003). Within `$transaction(async (tx) => …)` use `tx` alone: the
 * outer client would wait for itself until Prisma ends the transaction (P2028).
 */
export class SerialSqlite extends PrismaBetterSqlite3 {
  private current: { client: Sqlite; turn: Turn } | null = null;

  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    await connection.executeScript(PRAGMAS);
    const turn = turns();
    // The adapter's own field: its version is pinned, and every test of the record goes this way.
    this.current = { client: (connection as unknown as { client: Sqlite }).client, turn };
    return oneAtATime(connection, turn);
  }

  /** Works on Prisma's own connection without Prisma, in a turn of its own: for what happens too often for an ORM. null: not connected yet. */
  alone<T>(work: (client: Sqlite) => T): Promise<T> | null {
    if (!this.current) return null;
    const { client, turn } = this.current;
    return inTurn(turn, () => work(client));
  }
}

export type Sqlite = BetterSqlite3.Database;
type Turn = () => Promise<() => void>;

async function inTurn<T>(turn: Turn, work: () => T | Promise<T>): Promise<T> {
  const release = await turn();
  try {
    return await work();
  } finally {
    release();
  }
}

function oneAtATime(connection: Connection, turn: Turn): Connection {
  const alone = <T>(work: () => Promise<T>): Promise<T> => inTurn(turn, work);
  const { queryRaw, executeRaw, executeScript, startTransaction } = connection;
  return Object.assign(connection, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) => alone(() => queryRaw.call(connection, query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => alone(() => executeRaw.call(connection, query)),
    executeScript: (script: string) => alone(() => executeScript.call(connection, script)),
    async startTransaction(isolation?: Parameters<typeof startTransaction>[0]): Promise<Transaction> {
      const release = await turn();
      try {
        return releasedAtEnd(await startTransaction.call(connection, isolation), release);
      } catch (error) {
        release();
        throw error;
      }
    },
  });
}

/** The transaction, keeping its turn until it has been committed or rolled back. */
function releasedAtEnd(transaction: Transaction, release: () => void): Transaction {
  const { commit, rollback } = transaction;
  return Object.assign(transaction, {
    commit: () => commit.call(transaction).finally(release),
    rollback: () => rollback.call(transaction).finally(release),
  });
}

/** Hands out turns first come, first served. Each turn lasts until its holder calls the function it was given. */
function turns(): Turn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const before = last;
    let release: () => void = () => undefined;
    last = new Promise((resolve) => {
      release = resolve;
    });
    return before.then(() => release);
  };
}
