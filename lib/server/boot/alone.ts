import SqliteFile from 'better-sqlite3';
import { isPostgres } from '../database-url';
import { EnvironmentError } from '../env';

/** So long a program that is just ending may take to let go. */
const PATIENCE_MS = 2_000;

/**
 * Holds a database file for this process alone, until it ends in whatever way. A second program on the same file would
 * do the record no harm, but the browsers of one would not hear of the other's events. Returns the way to let go.
 * @throws EnvironmentError when another process holds it
 */
export function holdAlone(databaseUrl: string): () => void {
  if (isPostgres(databaseUrl)) return () => undefined;
  const database = databaseUrl.replace(/^file:/, '');
  const file = new SqliteFile(`${database}.running`, { timeout: PATIENCE_MS });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
    throw new EnvironmentError(`Plan B is running already with ${database}. Stop that, or give this one its own port and data folder: PORT=3001 DATA_DIR=… npm start`);
  }
  return () => file.close();
}
