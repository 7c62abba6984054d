import { openDatabase, type Database } from '../../lib/server/db';
import { PrismaRecordStore } from '../../lib/server/record/record.prisma';
import { isPostgres } from '../../lib/server/database-url';
import type { RecordStore } from '../../lib/server/record/store';
import { signUpByHttp, type ByHttp } from '../../tests/support/by-http';
import { startServer, type RunningServer } from '../../tests/support/server';

/**
 * What a chaos run is held against: one or more processes of the program over one database. Clients take the addresses
 * in turn; nemeses reach the processes themselves.
 */
export interface Site {
  /** Where clients go: one address for each process, or that of a proxy before them. */
  urls: readonly string[];
  nodes: readonly RunningServer[];
  /** The database behind them, to be read by the checkers. */
  databaseUrl: string;
  facilitator: ByHttp;
  close(): Promise<void>;
}

/** One process of the program on a folder of its own, or on a PostgreSQL whose address is given. */
export async function startSite(settings: Record<string, string> = {}): Promise<Site> {
  const node = await startServer(settings);
  try {
    return {
      urls: [node.url],
      nodes: [node],
      databaseUrl: settings.DATABASE_URL ?? `file:${node.dataDir}/plan-b.db`,
      facilitator: await signUpByHttp(node.url, node.setupLink()),
      close: () => node.close(),
    };
  } catch (error) {
    await node.close();
    throw error;
  }
}

/** Reads the store of a site from beside it; `work` gets a store and the database of its own. */
export async function readStore<T>({ databaseUrl }: Pick<Site, 'databaseUrl'>, work: (store: RecordStore, db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(databaseUrl);
  try {
    return await work(new PrismaRecordStore(db, isPostgres(databaseUrl) ? 'postgres' : 'sqlite'), db);
  } finally {
    await db.$disconnect();
  }
}
