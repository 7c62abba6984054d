import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, closeSync, constants, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from './env.ts';
import { troubleOf } from './trouble.ts';

/**
 * Makes the data folder when it is not there, closed to other accounts of the computer. Returns its path.
 * @throws EnvironmentError when there can be no such folder, or nothing can be written into it
 */
export function ensureDataDir(dataDir: string): string {
  return usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  });
}

function usable<T>(dataDir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    throw new EnvironmentError(`The data folder ${dataDir} cannot be used: ${trouble}. Mend that, or name another folder: DATA_DIR=… npm start`);
  }
}

/**
 * The secret kept in `<dataDir>/<name>`: 32 random bytes as base64url, made at the first call and the same ever after.
 * The file is readable by its owner only. Two processes that start together get the same secret.
 * @throws EnvironmentError as `ensureDataDir`, and when the file holds no secret (someone emptied it); `lost` says what a new one ends
 */
export function ensureSecret(dataDir: string, name: string, lost = 'Sessions and personal codes made with the old one then end.'): string {
  const file = path.join(ensureDataDir(dataDir), name);
  const secret = usable(dataDir, () => {
    writeOnce(file, randomBytes(32).toString('base64url'));
    return readFileSync(file, 'utf8');
  });
  if (secret.length < 32) throw new EnvironmentError(`${file} holds no whole secret. Delete it and start again. ${lost}`);
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
