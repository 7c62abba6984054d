import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../db';
import { addErasures, erasureList, readErasures } from '../erasures/list';
import { erasuresMade } from '../erasures/made.prisma';
import { BackupError, describeFile, MANIFEST, type Manifest } from './manifest';
import { snapshot } from './snapshot.prisma';

export const SECRETS = ['secret', 'signing-key'] as const;

export interface BackupWishes {
  databaseUrl: string;
  dataDir: string;
  /** The folder that holds the backups; each is a folder in it. */
  to: string;
  /** Whether what signs sessions and records is copied too. */
  secrets: boolean;
  /** The program's version. */
  program: string;
  now: Date;
}

/**
 * Takes a backup while the program runs, and writes into the folder of backups what has been erased so far, for the
 * older ones in it. It has its name only once it is whole.
 * @throws BackupError
 */
export async function takeBackup({ databaseUrl, dataDir, to, secrets, program, now }: BackupWishes): Promise<{ folder: string; manifest: Manifest; without: string[] }> {
  const folder = path.join(to, `plan-b-${now.toISOString().replace(/[:.]/g, '-')}`);
  if (existsSync(folder)) throw new BackupError(`${folder} is there already.`);
  const draft = `${folder}.partly`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const taken = await snapshot(databaseUrl, draft);
    const names: string[] = [taken.database.file];
    const present = secrets ? SECRETS.filter((name) => existsSync(path.join(dataDir, name))) : [];
    for (const name of present) copyFileSync(path.join(dataDir, name), path.join(draft, name));
    names.push(...present);
    await collectErasures(databaseUrl, dataDir, to);
    if (existsSync(erasureList(to))) {
      copyFileSync(erasureList(to), erasureList(draft));
      names.push(path.basename(erasureList(draft)));
    }
    for (const name of names) chmodSync(path.join(draft, name), 0o600);
    const files = await Promise.all(names.map((name) => describeFile(draft, name)));
    const manifest: Manifest = { format: 'plan-b-backup', version: 1, at: now.toISOString(), program, ...taken, files };
    writeFileSync(path.join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, folder);
    return { folder, manifest, without: SECRETS.filter((name) => !names.includes(name)) };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function collectErasures(databaseUrl: string, dataDir: string, to: string): Promise<void> {
  const db = await openDatabase(databaseUrl);
  try {
    addErasures(erasureList(to), [...readErasures(erasureList(dataDir)), ...(await erasuresMade(db))]);
  } finally {
    await db.$disconnect();
  }
}
