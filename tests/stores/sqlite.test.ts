import path from 'node:path';
import { describe } from 'node:test';
import { openDatabase, type Database } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { makeGameRow } from '../support/make-game-row';
import { temporaryFolder } from '../support/temporary-folder';
import { storeSuite } from './suite';

/** `breakDown` makes a database that takes nothing more, and calls back to end that. */
function suiteOn({ longMs, breakDown }: { longMs: number | undefined; breakDown: (db: Database) => Promise<() => Promise<void>> }): void {
  storeSuite(async (t) => {
    const url = `file:${path.join(temporaryFolder(t), 'record.db')}`;
    await migrate(url);
    const db = await openDatabase(url);
    t.after(() => db.$disconnect());
    const storeOn = (opened: Database) => new PrismaRecordStore(opened, 'sqlite', undefined, longMs);
    return {
      store: storeOn(db),
      makeGame: (game) => makeGameRow(db, game),
      async reopen() {
        await db.$disconnect();
        const again = await openDatabase(url);
        t.after(() => again.$disconnect());
        return storeOn(again);
      },
      breakDown: () => breakDown(db),
      sql: (statement) => db.$executeRawUnsafe(statement),
    };
  });
}

describe('the record in SQLite', () => {
  suiteOn({
    longMs: undefined,
    /** What a full disk looks like to SQLite: the file may not grow by a page. */
    async breakDown(db) {
      await db.$queryRawUnsafe('PRAGMA max_page_count = 1');
      return async () => void (await db.$queryRawUnsafe('PRAGMA max_page_count = 1073741823'));
    },
  });
});

describe('the record in SQLite, written in a thread beside', () => {
  suiteOn({
    longMs: -1,
    /** The thread's connection is its own: what both meet is in the file. */
    async breakDown(db) {
      await db.$executeRawUnsafe(`CREATE TRIGGER "nothing_more" BEFORE INSERT ON "Event" BEGIN SELECT RAISE(ABORT, 'nothing more'); END`);
      return async () => void (await db.$executeRawUnsafe('DROP TRIGGER "nothing_more"'));
    },
  });
});
