import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

const manifest = z.strictObject({
  format: z.literal('plan-b-backup'),
  version: z.literal(1),
  /** When it was taken, ISO 8601. */
  at: z.string(),
  program: z.string(),
  database: z.strictObject({ kind: z.enum(['sqlite', 'postgresql']), file: z.string() }),
  /** Every file beside this one. */
  files: z.array(z.strictObject({ name: z.string().regex(/^[A-Za-z0-9.-]+$/), bytes: z.number(), sha256: z.string() })),
  /** How each game's record stood. */
  games: z.array(z.strictObject({ game: z.string(), events: z.number(), head: z.string().nullable() })),
});

/** What a backup holds, and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifest>;

/** A backup that cannot be taken or put back. The message says why, for people. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code = 'backup';
}

export async function describeFile(folder: string, name: string): Promise<Manifest['files'][number]> {
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name, bytes: statSync(file).size, sha256: hash.digest('hex') };
}

/**
 * Reads a backup's manifest and holds its files against it.
 * @throws BackupError when it is none, or not whole
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const read = manifest.safeParse(json(path.join(folder, MANIFEST)));
  if (!read.success) throw new BackupError(`${folder} is no whole backup of Plan B: its ${MANIFEST} is missing, or not what this version writes.`);
  for (const file of read.data.files) {
    const found = await describeFile(folder, file.name).catch(() => null);
    if (found === null) throw new BackupError(`The backup is not whole: ${file.name} is missing.`);
    if (found.sha256 !== file.sha256) throw new BackupError(`The backup is not whole: ${file.name} is not what was written when it was taken.`);
  }
  return read.data;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}
