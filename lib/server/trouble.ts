/** What disks and databases call it, and what to say of it. The first that fits counts. */
const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/, 'the disk is full'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM|25006)/, 'it may not be written to'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'the database file is damaged, or is none'],
  [/^(SQLITE_CANTOPEN|ENOTDIR|EEXIST)/, 'it cannot be opened'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'another program holds the database'],
  [/^(SQLITE_IOERR|EIO)/, 'the disk reports a fault'],
  [/^(P1000|P1010|28\d{3})/, 'the database server refuses the user or the password'],
  [/^(P1003|3D000)/, 'the database server has no such database'],
  [/^(P1\d{3}|P2024|ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08\d{3}|53\d{3}|57P\d{2})/, 'the database server does not answer'],
];

/** Why a disk or a database cannot be used, in words; null when an error says something else. */
export function troubleOf(error: unknown): string | null {
  for (const code of codesOf(error, 5)) {
    const known = TROUBLES.find(([codes]) => codes.test(code));
    if (known) return known[1];
  }
  return null;
}

/** Whether this is no mistake of ours: what stores things cannot be used now, and may be again. */
export function isUnavailable(error: unknown): boolean {
  return codesOf(error, 1).includes('unavailable') || troubleOf(error) !== null;
}

/** The codes of an error and of what caused it, where Prisma and its adapters put them. */
function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const { code, originalCode, cause, meta } = error as { code?: unknown; originalCode?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return [code, originalCode].filter((each) => typeof each === 'string').concat(codesOf(meta?.driverAdapterError, depth - 1), codesOf(cause, depth - 1));
}
