import { type Database, isOnSqlite, onSqlite } from './db';
import type { Sqlite } from './serial-sqlite';

type Value = string | number;

interface Statement {
  all(values: Record<string, Value>): unknown[];
}

/** Made once for each connection, since to prepare a statement takes as long as to carry it out. */
const prepared = new WeakMap<Sqlite, Map<string, Statement>>();

/**
 * The rows of one statement, in which `$1`, `$2` … stand for the values. For what is asked whenever a line opens or
 * somebody speaks: on SQLite Prisma takes ten times as long over it as the database. Numbers may come as bigint.
 */
export async function rowsOf<Row>(db: Database, statement: string, values: readonly Value[]): Promise<Row[]> {
  if (!isOnSqlite(db)) return db.$queryRawUnsafe<Row[]>(statement, ...values);
  const named = Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
  return onSqlite(db, (client) => statementOf(client, statement).all(named) as Row[]);
}

function statementOf(client: Sqlite, text: string): Statement {
  const known = prepared.get(client) ?? new Map<string, Statement>();
  prepared.set(client, known);
  const statement = known.get(text) ?? client.prepare<[Record<string, Value>]>(text).safeIntegers(false);
  known.set(text, statement);
  return statement;
}
