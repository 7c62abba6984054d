// What the checks want of the system beside Node: Debian's Chromium, a font for Korean and Japanese words, and the real
// readers of what is exported. They are installed through apt-get, all at once; elsewhere it is said what is missing.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './run.mjs';

const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const WANTED = [
  { packages: ['chromium'], for: 'the browser tests need Chromium (CHROMIUM_PATH may name one)', here: () => findChromium() !== undefined || process.env.CHROMIUM_PATH },
  { packages: ['fonts-noto-cjk'], for: 'Korean and Japanese words need a font', here: () => process.platform !== 'linux' || existsSync(FONT) },
  { packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'], for: 'the tests of exported files need LibreOffice', here: () => onPath(['soffice']) !== undefined },
  { packages: ['poppler-utils'], for: 'the tests of exported files need pdftotext', here: () => onPath(['pdftotext']) !== undefined },
  { packages: ['postgresql'], for: 'the tests of a large installation need PostgreSQL', here: () => process.env.TEST_DATABASE_URL || existsSync('/usr/lib/postgresql') },
  { packages: ['redis-server'], for: 'the tests of several nodes need Redis', here: () => onPath(['redis-server']) !== undefined },
  { packages: ['libfaketime'], for: 'the test of a clock that is set needs libfaketime', here: () => process.platform !== 'linux' || findFaketime() !== undefined },
  { packages: ['nginx'], for: 'the tests of several nodes need nginx', here: () => onPath(['nginx']) !== undefined || existsSync('/usr/sbin/nginx') },
];

/** Where Chromium is: CHROMIUM_PATH, or the first of the usual names on the path; undefined when nowhere. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return onPath(['chromium', 'chromium-browser', 'google-chrome']);
}

/** The library that sets a program's clock from outside; undefined when it is nowhere. */
function findFaketime() {
  return readdirSync('/usr/lib').map((folder) => path.join('/usr/lib', folder, 'faketime/libfaketimeMT.so.1')).find((file) => existsSync(file));
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs what is missing. Says plainly when it cannot; the tests that want it then fail. */
export async function ensureSystemPackages() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) say(`CHROMIUM_PATH names ${named}, and nothing is there`);
  const missing = WANTED.filter(({ here }) => !here());
  if (missing.length === 0) return;
  const packages = missing.flatMap(({ packages }) => packages);
  const reasons = missing.map(({ for: reason }) => reason).join('; ');
  if (!isExecutable('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    say(`${reasons}. They cannot be installed from here (Debian: apt-get install --no-install-recommends ${packages.join(' ')})`);
    return;
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('reading the list of system packages', 'apt-get', ['update', '-qq'], quiet);
    await run(`installing ${packages.join(', ')}`, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  } catch (error) {
    say(`${error.message}: ${reasons}`);
  }
}
