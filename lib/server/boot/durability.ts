import { isPostgres } from '../database-url';
import type { Database } from '../db';
import { EnvironmentError } from '../env';

/** What a PostgreSQL must do so that what it has committed is there after a power cut: each setting, and what it must not be. */
const NEVER: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/**
 * Refuses a database that answers before it has written: the program tells people that their decision counts, and could
 * not keep that word. SQLite is set right by the program itself.
 * @throws EnvironmentError naming the settings
 */
export async function refuseLossyDatabase(db: Database, databaseUrl: string): Promise<void> {
  if (!isPostgres(databaseUrl)) return;
  const settings = await db.$queryRaw<{ name: string; setting: string }[]>`SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`;
  const lossy = settings.filter(({ name, setting }) => NEVER[name] === setting);
  if (lossy.length === 0) return;
  throw new EnvironmentError([
    'This PostgreSQL may lose what it has said is written, and Plan B would break its word with it:',
    ...lossy.map(({ name, setting }) => `  ${name} is ${setting}: set ${name} = on in postgresql.conf`),
    'To go on all the same, for a test whose data is worth nothing: LOSSY_DATABASE=allowed',
  ].join('\n'));
}
