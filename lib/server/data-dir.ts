import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Makes the data folder when it is not there, closed to other accounts of the computer. Returns its path. */
export function ensureDataDir(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return dataDir;
}

/**
 * The secret kept in `<dataDir>/<name>`: 32 random bytes as base64url, made at the first call and the same ever after.
 * The file is readable by its owner only. Two processes that start together get the same secret.
 * @throws Error when the file exists but holds no secret (someone emptied it): delete it and start again
 */
export function ensureSecret(dataDir: string, name: string): string {
  const file = path.join(ensureDataDir(dataDir), name);
  writeOnce(file, randomBytes(32).toString('base64url'));
  const secret = readFileSync(file, 'utf8');
  if (secret.length < 32) throw new Error(`${file} holds no whole secret. Delete it and start again.`);
  return secret;
}

/** Writes the file only if nobody has: it is linked into place whole, and a link refuses a name that is taken. */
function writeOnce(file: string, content: string): void {
  if (existsSync(file)) return chmodSync(file, 0o600);
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
