// Brings a clone to where it can start, doing only what is stale. Runs before node_modules exists, so it is plain Node
// with built-in modules. `setup.mjs start` also builds; `setup.mjs test` also installs what only checks, and looks for
// a browser and for readers of what is exported; `setup.mjs dev` does neither.
import path from 'node:path';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { contentDigest, whenStale } from './setup/stamp.mjs';
import { dependencyDigest, installPackages } from './setup/dependencies.mjs';
import { oneAtATime } from './setup/lock.mjs';
import { runNode, say } from './setup/run.mjs';

const MODES = ['start', 'dev', 'test'];
const SOURCES = [
  'app', 'components', 'lib', 'messages', 'public', 'prisma', 'generated',
  'server.ts', 'proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'scripts/bundle.mjs', 'scripts/compress.mjs',
];

async function generateClients(dependencies) {
  const wanted = contentDigest(['prisma/sqlite/schema.prisma', 'prisma/postgres/schema.prisma'], dependencies);
  await whenStale('generated/.setup-clients', wanted, () =>
    runNode('generating the database clients', ['scripts/generate-clients.mjs']),
  );
}

async function buildApp(dependencies) {
  await whenStale('.next/.setup-build', contentDigest(SOURCES, dependencies), async () => {
    await runNode('building the pages', ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' });
    await runNode('compressing what browsers fetch', ['scripts/compress.mjs']);
    await runNode('bundling the server', ['scripts/bundle.mjs']);
  });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
}

async function setUp(mode) {
  const began = Date.now();
  await oneAtATime('.setup.lock', async () => {
    const dependencies = dependencyDigest();
    await installPackages(dependencies, { checking: mode === 'test' });
    await generateClients(dependencies);
    if (mode === 'start') await buildApp(dependencies);
    if (mode === 'test') await ensureSystemPackages();
  });
  say(`ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const mode = process.argv[2] ?? 'start';
process.chdir(path.resolve(import.meta.dirname, '..'));
try {
  refuseOldNode();
  if (!MODES.includes(mode)) throw new Error(`unknown mode ${mode}: ${MODES.join(', ')}`);
  await setUp(mode);
} catch (error) {
  console.error(`[setup] ${error.message}`);
  process.exit(1);
}
