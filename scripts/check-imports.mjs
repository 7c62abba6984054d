// Runs dependency-cruiser over the tree. An analyser that understands nothing reports no violations either, so this
// also fails unless it has really read the modules there are.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const MIN_MODULES = 50;

process.chdir(path.resolve(import.meta.dirname, '..'));
const places = ['app', 'components', 'lib', 'scripts', 'tests', 'server.ts', 'proxy.ts'].filter((place) => existsSync(place));
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const { stdout, stderr } = spawnSync(
  process.execPath,
  [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...places],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
if (!stdout) {
  console.error(stderr);
  process.exit(1);
}

const { modules, summary } = JSON.parse(stdout);
const own = modules.filter(({ source, coreModule }) => !coreModule && !/node_modules|^generated\//.test(source));
for (const { from, to, rule, cycle } of summary.violations) {
  const way = cycle ? cycle.map((step) => step.name ?? step).join(' → ') : to;
  console.error(`${rule.name}: ${from} → ${way}\n    ${reasonOf(rule.name)}`);
}
console.log(`${own.length} modules read, ${summary.violations.length} violations`);

const enough = own.length > MIN_MODULES;
if (!enough) console.error(`More than ${MIN_MODULES} modules were expected: is the tree read at all?`);
process.exit(enough && summary.violations.length === 0 ? 0 : 1);

function reasonOf(name) {
  return summary.ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}
