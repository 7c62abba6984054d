// What package.json calls dependencies is all that the program needs to be built and to run; what only checks it is a
// devDependency. `npm start` installs the first kind alone, which is less than half.
import { readFileSync } from 'node:fs';
import { runNpm, say } from './run.mjs';
import { contentDigest, isDone, whenStale } from './stamp.mjs';

const RUNNING = 'node_modules/.setup-running';
const CHECKING = 'node_modules/.setup-checking';

/**
 * What node_modules depends on: the lock, the manifest's fields about packages (its scripts may change freely), and
 * the kind of machine and Node, since native modules are built for one.
 */
export function dependencyDigest() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return contentDigest(['package-lock.json'], manifest + machine);
}

/** Installs what is missing for `dependencies`; with `checking` also what the checks need. */
export async function installPackages(dependencies, { checking }) {
  if (isDone(CHECKING, dependencies)) return;
  const running = isDone(RUNNING, dependencies);
  await whenStale(checking ? CHECKING : RUNNING, dependencies, () => (running ? addChecking() : installAnew(checking)));
}

// What this or that package would like newer, or warns of, is for whoever updates packages.
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Adds to what is there, and takes nothing away: the program may be running from it. */
function addChecking() {
  return runNpm('installing the packages for the checks (npm install)', ['install', '--no-save', '--include=dev', ...QUIET]);
}

async function installAnew(checking) {
  // Said in both cases: NODE_ENV decides otherwise.
  const flags = [checking ? '--include=dev' : '--omit=dev', ...QUIET];
  try {
    say('packages are fetched once; with a slow network this takes some minutes');
    await runNpm('installing packages (npm ci)', ['ci', ...flags]);
  } catch (error) {
    say(`${error.message}; trying npm install, which does not insist on the lock`);
    await runNpm('installing packages (npm install)', ['install', '--no-save', ...flags]);
  }
}
