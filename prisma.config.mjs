// For the Prisma command line only (development). The running program reads lib/server/env.ts.
import { defineConfig } from 'prisma/config';

const folder = process.env.DATABASE_URL?.startsWith('postgres') ? 'postgres' : 'sqlite';

export default defineConfig({
  schema: `prisma/${folder}/schema.prisma`,
  migrations: { path: `prisma/${folder}/migrations` },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/plan-b.db' },
});
