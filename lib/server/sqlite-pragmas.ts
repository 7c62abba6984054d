/**
 * Durable before fast: WAL lets readers read while one writes, FULL syncs the log at every commit, so that what was
 * acknowledged is on disk. `busy_timeout` is in milliseconds. What is removed is written over, so that a withheld text is
 * gone. Only with `recursive_triggers` does INSERT OR REPLACE meet the trigger that refuses to remove an event. The log is brought over every 16 MB, since that takes two syncs more.
 */
export const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA recursive_triggers = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 4000;
`;
