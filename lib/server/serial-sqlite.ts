import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type BetterSqlite3 from 'better-sqlite3';
import { PRAGMAS } from './sqlite-pragmas.ts';

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

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
    const { client } = connection as unknown as { client: Sqlite };
    this.current = { client, turn };
    const { dispose } = connection;
    return Object.assign(oneAtATime(connection, turn), {
      dispose: () => inTurn(turn, async () => {
        await closings.get(client)?.();
        await dispose.call(connection);
      }),
    });
  }

  /** Works on Prisma's own connection without Prisma, in a turn of its own: for what happens too often for an ORM. null: not connected yet. */
  alone<T>(work: (client: Sqlite) => T | Promise<T>): Promise<T> | null {
    if (!this.current) return null;
    const { client, turn } = this.current;
    return inTurn(turn, () => work(client));
  }
}

export type Sqlite = BetterSqlite3.Database;

const closings = new WeakMap<Sqlite, () => Promise<void>>();

/** Has something done before a connection is closed. */
export function whenClosed(client: Sqlite, work: () => Promise<void>): void {
  closings.set(client, work);
}

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
