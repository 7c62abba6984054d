#!/usr/bin/env node
// Prisma's command line talks to a schema engine in JSON-RPC, one object a line, and wants to download that engine as
// a native program. This speaks the same protocol with the WASM build of the same engine, which npm carries.
// PRISMA_SCHEMA_ENGINE_BINARY names this file. Development only: the running program migrates by lib/server/migrate.ts.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const argv = process.argv.slice(2);
const valuesOf = (flag) => argv.flatMap((word, i) => (word === flag ? [argv[i + 1]] : []));

if (argv.includes('cli')) process.exit(0); // can-connect-to-database, create-database: the drivers do both on connect
if (argv.includes('--version')) {
  console.log('schema-engine-cli wasm');
  process.exit(0);
}

const schemaFiles = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
// `migrate diff` names no schema here. It compares texts, and must neither need nor make a database: memory will do.
const url = schemaFiles.length > 0 ? JSON.parse(valuesOf('--datasource')[0] ?? '{}').url : undefined;

/** The schema files, [path, text]. `migrate diff` gives them in its request. */
function datamodelsFor(params) {
  if (schemaFiles.length > 0) return schemaFiles;
  return [params?.to, params?.from].flatMap((side) => side?.files ?? []).map(({ path, content }) => [path, content]);
}

async function start(params) {
  const datamodels = datamodelsFor(params);
  const sqlite = datamodels.some(([, text]) => /provider\s*=\s*"sqlite"/.test(text));
  const factory = sqlite
    ? (await import('./schema-engine/sqlite.mjs')).sqliteFactory(url)
    : await (await import('./schema-engine/postgres.mjs')).postgresFactory(url);
  const { startEngine } = await import('./schema-engine/wasm-engine.mjs');
  return { sqlite, ...(await startEngine(datamodels, factory)) };
}

/** With a driver adapter the engine takes a missing `_prisma_migrations` for an error; applying nothing creates it. */
const afterCreatingTable = (name) => async ({ engine }, params) => {
  const migrationsList = { ...params.migrationsList, migrationDirectories: [] };
  await engine.applyMigrations({ migrationsList, filters: params.filters });
  return engine[name](params);
};

/** The WASM build cannot create a migration, for want of a native shadow database; the same comes out of a diff. */
async function createMigration({ engine, sqlite }, params) {
  const { migrationsList, schema, filters, migrationName, draft } = params;
  const from = migrationsList.migrationDirectories.length > 0 ? { tag: 'migrations', ...migrationsList } : { tag: 'empty' };
  const to = { tag: 'schemaDatamodel', ...schema };
  const diff = await engine.diff({ from, to, script: true, exitCode: null, filters, shadowDatabaseUrl: null });
  const empty = /^\s*(-- This is an empty migration\.)?\s*$/.test(diff.stdout);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return {
    connectorType: sqlite ? 'sqlite' : 'postgresql',
    generatedMigrationName: `${stamp}_${migrationName || 'migration'}`,
    migrationScript: empty && !draft ? null : diff.stdout,
    extension: 'sql',
  };
}

const OWN_ANSWERS = {
  createMigration,
  createDatabase: () => ({ databaseName: 'db' }),
  devDiagnostic: afterCreatingTable('devDiagnostic'),
  diagnoseMigrationHistory: afterCreatingTable('diagnoseMigrationHistory'),
  getDatabaseVersion: ({ engine }) => engine.version(),
};

const REQUEST_FAILED = 4466; // the code that Prisma's own engine gives to any failed request

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

let running;

async function answer({ id, method, params }) {
  let session;
  try {
    session = await (running ??= start(params));
    const own = OWN_ANSWERS[method];
    const result = await (own ? own(session, params) : session.engine[method](params));
    if (method === 'diff' && result?.stdout) {
      send({ id: 9_000_000 + id, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const cause = session?.causeOf(error);
    const said = String(error?.message ?? error);
    const message = cause ? `${said.split('\n')[0]} ${cause.message ?? cause}` : said;
    const data = { is_panic: false, message, error_code: error?.code };
    send({ id, error: { code: REQUEST_FAILED, message, data } });
  }
}

let queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const request = JSON.parse(line);
    if (request.method) queue = queue.then(() => answer(request)); // anything else answers our own `print`
  })
  .on('close', () => queue.then(() => process.exit(0)));
