// The browser tests want Debian's Chromium, and a font for Korean and Japanese words.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './run.mjs';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Where Chromium is: CHROMIUM_PATH, or the first of the usual names on the path; undefined when nowhere. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = folders.flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)));
  return places.find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Chromium through apt-get when it is missing. Says plainly when it cannot; the browser tests then fail. */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (!findChromium()) say(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and nothing is there`);
    return;
  }
  if (findChromium() && (existsSync(FONT) || process.platform !== 'linux')) return;
  if (!isExecutable('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    if (!findChromium()) {
      say(`the browser tests need Chromium, which cannot be installed from here. Install it (Debian: apt-get install ${PACKAGES.join(' ')}) or set CHROMIUM_PATH`);
    }
    return;
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('reading the list of system packages', 'apt-get', ['update', '-qq'], quiet);
    await run(`installing ${PACKAGES.join(' and ')}`, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet);
  } catch (error) {
    say(`${error.message}: the browser tests cannot run here without Chromium`);
  }
}
