// Prisma wants its provider written in the schema, and we serve two. The models are written once, in
// prisma/models.prisma; this puts them under both headers. Run by `npm run schema`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

/** Folder under prisma/ → the name that Prisma has for that database. */
const PROVIDER_NAMES = { sqlite: 'sqlite', postgres: 'postgresql' };

/** The whole schema text of one provider. */
export function schemaText(folder, models) {
  return `// Written by \`npm run schema\` from prisma/models.prisma: change that file, not this one.

generator client {
  provider            = "prisma-client"
  output              = "../../generated/${folder}"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}

datasource db {
  provider = "${PROVIDER_NAMES[folder]}"
}

${models}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const models = readFileSync(path.join(root, 'prisma/models.prisma'), 'utf8');
  for (const folder of Object.keys(PROVIDER_NAMES)) {
    writeFileSync(path.join(root, 'prisma', folder, 'schema.prisma'), schemaText(folder, models));
  }
  console.log('prisma/sqlite/schema.prisma and prisma/postgres/schema.prisma written');
}
