// All checks in order, each with its time; a failed one does not hide the rest. `npm test -- lint`, `-- unit` or
// `-- e2e` runs one part, and a further word keeps to the test files whose path holds it: `npm test -- unit record`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './setup/system-packages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const E2E = path.join('tests', 'e2e');
const [part, fileFilter = ''] = process.argv.slice(2);

const node = (...args) => ({ args });
const tool = (name, ...args) => node(path.join('node_modules', name), ...args);

function testFiles(folder, skipped = []) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.includes(name) ? [] : testFiles(name, skipped);
    return /\.test\.tsx?$/.test(entry.name) && name.includes(fileFilter) ? [name] : [];
  }).sort();
}

function tests(files, ...flags) {
  if (files.length === 0) return { note: 'no tests here' };
  return node('--import', 'tsx', '--test', '--test-reporter=spec', ...flags, ...files);
}

/** Each step: its name, its part, and what to run when its turn comes (a note instead when there is nothing to run). */
const STEPS = [
  { name: 'ESLint', part: 'lint', command: () => tool('eslint/bin/eslint.js', '.') },
  { name: 'route types', part: 'lint', command: () => tool('next/dist/bin/next', 'typegen') },
  { name: 'TypeScript', part: 'lint', command: () => tool('typescript/bin/tsc', '--noEmit') },
  { name: 'import rules', part: 'lint', command: () => node('scripts/check-imports.mjs') },
  { name: 'unused code', part: 'lint', command: () => tool('knip/bin/knip.js') },
  { name: 'unit, law, store and integration tests', part: 'unit', command: () => tests(testFiles('tests', [E2E])) },
  { name: 'production build', part: 'e2e', command: () => node('scripts/setup.mjs', 'start') },
  { name: 'browser tests', part: 'e2e', needs: 'production build', command: browserTests },
];

function browserTests() {
  let files = [];
  try {
    files = testFiles(E2E);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const chromium = findChromium();
  return { ...tests(files, '--test-concurrency=1'), env: chromium ? { CHROMIUM_PATH: chromium } : {} };
}

/** Returns whether the step passed. */
function run({ command }) {
  const { args, env = {}, note } = command();
  if (note) {
    console.log(note);
    return true;
  }
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  return status === 0;
}

const parts = [...new Set(STEPS.map((step) => step.part))];
if (part && !parts.includes(part)) {
  console.error(`unknown part ${part}: ${parts.join(', ')}`);
  process.exit(1);
}

const results = new Map();
for (const step of STEPS.filter((candidate) => !part || candidate.part === part)) {
  console.log(`\n━━ ${step.name}`);
  const began = Date.now();
  const blocked = step.needs !== undefined && results.get(step.needs)?.passed === false;
  if (blocked) console.log(`not run: the ${step.needs} failed`);
  const passed = !blocked && run(step);
  results.set(step.name, { passed, seconds: (Date.now() - began) / 1000 });
}

console.log('\n━━ summary');
for (const [name, { passed, seconds }] of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
process.exit([...results.values()].every(({ passed }) => passed) ? 0 : 1);
