import path from 'node:path';
import type { TestContext } from 'node:test';
import { openDatabase, type Database } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { temporaryFolder } from './temporary-folder';

/** A migrated SQLite database in a file of its own, closed and gone after the test. */
export async function testDatabase(t: TestContext): Promise<Database> {
  const url = `file:${path.join(temporaryFolder(t), 'test.db')}`;
  await migrate(url);
  const db = await openDatabase(url);
  t.after(() => db.$disconnect());
  return db;
}
