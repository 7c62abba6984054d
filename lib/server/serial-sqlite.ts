import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/**
 * Durable before fast: WAL lets readers read while one writes, FULL syncs the log at every commit, so that what was
 * acknowledged is on disk. `busy_timeout` is in milliseconds. Only with `recursive_triggers` does INSERT OR REPLACE meet
 * the trigger that refuses to remove an event.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA recursive_triggers = ON;
`;

/**
 * Prisma's SQLite adapter with one lock over its one connection: a statement outside a transaction waits until the
 * open transaction has ended. Without it such a statement joins the open transaction and is lost, though
 * acknowledged, when that rolls back (docs/decisions/003). Within `$transaction(async (tx) => …)` use `tx` alone: the
 * outer client would wait for itself until Prisma ends the transaction (P2028).
 */
export class SerialSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    await connection.executeScript(PRAGMAS);
    return oneAtATime(connection);
  }
}

function oneAtATime(connection: Connection): Connection {
  const turn = turns();
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turn();
    try {
      return await work();
    } finally {
      release();
    }
  };
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
function turns(): () => Promise<() => void> {
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
