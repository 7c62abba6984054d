// Runs Prisma's command line with the schema engine that npm carries.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Folders under prisma/, one for each database served. */
export const PROVIDERS = ['sqlite', 'postgres'];

/** Runs `prisma <args>` in the project. Returns its status and, when `quiet`, what it printed. */
export function prisma(args, { quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Without a named engine every command of Prisma's tries to download one first.
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts/schema-engine.mjs'),
    },
  });
  return { status: status ?? 1, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** The difference between a provider's migrations and a schema: status 0 none, 2 some (printed as SQL). */
export function migrationDiff(folder, schema = `prisma/${folder}/schema.prisma`) {
  return prisma(
    [
      'migrate', 'diff', '--script', '--exit-code',
      '--from-migrations', `prisma/${folder}/migrations`,
      '--to-schema', schema,
    ],
    { quiet: true },
  );
}
