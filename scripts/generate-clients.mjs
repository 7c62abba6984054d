// Makes generated/sqlite and generated/postgres from their schemas. Run by `npm run schema` and by set-up.
import { PROVIDERS, prisma } from './prisma.mjs';

for (const folder of PROVIDERS) {
  const { status } = prisma(['generate', '--schema', `prisma/${folder}/schema.prisma`]);
  if (status !== 0) process.exit(status);
}
