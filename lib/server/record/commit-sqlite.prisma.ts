import { type Database, onSqlite } from '../db';
import { type Sqlite, whenClosed } from '../serial-sqlite';
import { rowsOfAppend, writingRows, type AppendRows } from './append-rows';
import { CommitBeside, type Committed } from './commit-beside';
import { WITHHOLD_ON_SQLITE } from './withhold.prisma';
import type { Append } from './writer';

/** Where a commit takes longer than so many milliseconds, the event loop does not wait for it. A good disk takes a quarter. */
const LONG_MS = 2;
/** How much the last commit counts in what one takes of late. */
const LATEST = 0.2;

/** Made once for each connection, since to prepare a statement takes as long as to carry it out. */
const writers = new WeakMap<Sqlite, SqliteWriter>();

/**
 * Writes a group in one transaction. An append is written, receipts and all, only where the record still ends at the
 * position it expects. Returns how many events were. `cuts` are the texts that the group withholds; null: none.
 * Without Prisma, which takes several times as long over it as the database. With `longMs` below 0 the event loop never waits.
 */
export function commitOnSqlite(db: Database, group: readonly Append[], cuts: string | null, longMs = LONG_MS): Promise<number> {
  return onSqlite(db, (client) => {
    const writer = writers.get(client) ?? new SqliteWriter(client);
    writers.set(client, writer);
    return writer.commit(group.map(rowsOfAppend), cuts, longMs);
  });
}

/**
 * Commits at once where that is quick, which is soonest for who waits; in a thread beside where the disk is slow or
 * several games wait, so that the event loop hears the next meanwhile.
 */
class SqliteWriter {
  private beside: CommitBeside | null = null;
  /** So many milliseconds a commit takes of late. */
  private usual = 0;
  private readonly here: (group: readonly AppendRows[], cuts: string | null) => number;

  constructor(private readonly client: Sqlite) {
    const write = writingRows(client);
    const transaction = client.transaction((group: readonly AppendRows[], cuts: string | null): number => {
      const written = write(group);
      if (cuts !== null) for (const statement of WITHHOLD_ON_SQLITE) client.prepare(statement).run(cuts);
      return written;
    });
    this.here = (group, cuts) => transaction.immediate(group, cuts);
  }

  async commit(group: readonly AppendRows[], cuts: string | null, longMs: number): Promise<number> {
    const long = cuts === null && (group.length > 1 || this.usual > longMs);
    const beside = long ? await this.readyBeside(longMs < 0) : null;
    const { written, ms } = beside ? await beside.commit(group) : this.atOnce(group, cuts);
    this.usual += LATEST * (ms - this.usual);
    return written;
  }

  /** null: it is still beginning, or has ended, which it does not do unless something is badly wrong. */
  private async readyBeside(waits: boolean): Promise<CommitBeside | null> {
    if (this.client.memory) return null;
    this.beside ??= this.begin();
    if (waits) await this.beside.begun;
    return this.beside.isReady ? this.beside : null;
  }

  private begin(): CommitBeside {
    const beside = new CommitBeside(this.client.name);
    whenClosed(this.client, () => beside.close());
    return beside;
  }

  private atOnce(group: readonly AppendRows[], cuts: string | null): Committed {
    const began = performance.now();
    const written = this.here(group, cuts);
    if (cuts !== null) emptyLog(this.client);
    return { written, ms: performance.now() - began };
  }
}

/** What was written over must not stay in the log beside the database either; there `secure_delete` has seen to it. */
function emptyLog(client: Sqlite): void {
  try {
    client.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A reader is in the way: a later checkpoint does it.
  }
}
