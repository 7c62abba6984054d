import path from 'node:path';
import { describe } from 'node:test';
import { openDatabase } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { makeGameRow } from '../support/make-game-row';
import { temporaryFolder } from '../support/temporary-folder';
import { storeSuite } from './suite';

describe('the record in SQLite', () => {
  storeSuite(async (t) => {
    const url = `file:${path.join(temporaryFolder(t), 'record.db')}`;
    await migrate(url);
    const db = await openDatabase(url);
    t.after(() => db.$disconnect());
    return {
      store: new PrismaRecordStore(db, 'sqlite'),
      makeGame: (game) => makeGameRow(db, game),
      async reopen() {
        await db.$disconnect();
        const again = await openDatabase(url);
        t.after(() => again.$disconnect());
        return new PrismaRecordStore(again, 'sqlite');
      },
      /** What a full disk looks like to SQLite: the file may not grow by a page. */
      async breakDown() {
        await db.$queryRawUnsafe('PRAGMA max_page_count = 1');
        return async () => void (await db.$queryRawUnsafe('PRAGMA max_page_count = 1073741823'));
      },
      sql: (statement) => db.$executeRawUnsafe(statement),
    };
  });
});
