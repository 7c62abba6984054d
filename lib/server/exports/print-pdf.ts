import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { BEHIND_THE_GAMES } from './priority';

const run = promisify(execFile);

/** The page asks for nothing and its policy lets nothing run; these keep Chromium itself quiet. */
const QUIET = ['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-dev-shm-usage', '--mute-audio'];

/** Prints a page of HTML as a tagged PDF with bookmarks, in a browser and a profile that live as long as that takes. */
export async function printPdf(html: Uint8Array, chromium: string, signal: AbortSignal): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plan-b-pdf-'));
  try {
    const [page, pdf] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    // Chromium refuses its own sandbox to root; the page is ours and runs no script.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const print = [`--print-to-pdf=${pdf}`, '--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline'];
    const printing = run(chromium, [...QUIET, ...sandbox, `--user-data-dir=${path.join(folder, 'profile')}`, ...print, pathToFileURL(page).href], { signal, killSignal: 'SIGKILL' });
    yieldToGames(printing.child.pid);
    await printing;
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The games come first. A browser that is gone already needs no priority. */
function yieldToGames(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, BEHIND_THE_GAMES);
  } catch {
    // Whether it ended well, its promise says.
  }
}
