// Makes generated/sqlite and generated/postgres from their schemas. Run by `npm run schema` and by set-up.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

for (const folder of ['sqlite', 'postgres']) {
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const { status } = spawnSync(process.execPath, [prisma, 'generate', '--schema', `prisma/${folder}/schema.prisma`], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Without a named engine every command of Prisma's tries to download one first.
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts/schema-engine.mjs'),
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}
