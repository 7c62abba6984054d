// `npm run migration -- <name>`: writes the step from the migrations so far to the present schema, for each provider,
// under the same folder name. `npm run migration -- <name> --empty` leaves both empty, to be written by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROVIDERS, migrationDiff } from './prisma.mjs';

const root = path.resolve(import.meta.dirname, '..');
const name = process.argv[2];
const empty = process.argv.includes('--empty');
const DIFFERENT = 2;

if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  console.error('usage: npm run migration -- <name_in_lower_case> [--empty]');
  process.exit(1);
}

const folderName = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;

for (const provider of PROVIDERS) {
  const { status, stdout, stderr } = empty ? { status: DIFFERENT, stdout: '', stderr: '' } : migrationDiff(provider);
  if (status === 0) {
    console.log(`${provider}: nothing to migrate`);
    continue;
  }
  if (status !== DIFFERENT) {
    console.error(stderr || stdout);
    process.exit(1);
  }
  const folder = path.join(root, 'prisma', provider, 'migrations', folderName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), stdout);
  console.log(`prisma/${provider}/migrations/${folderName}/migration.sql written`);
}
