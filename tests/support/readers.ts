import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 90_000;

/** What LibreOffice writes of a file that it has opened, in a format that can be searched. It has a profile of its own, and is ended when it takes too long. */
export async function readByOffice(bytes: Uint8Array, extension: string, to: { extension: string; filter: string; reading?: string }): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-office-'));
  try {
    const file = path.join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const reading = to.reading === undefined ? [] : [`--infilter=${to.reading}`];
    const { stdout, stderr } = await run('soffice', [profile, '--headless', '--norestore', ...reading, '--convert-to', `${to.extension}:${to.filter}`, '--outdir', path.join(folder, 'out'), file], { timeout: LONGEST_MS, killSignal: 'SIGKILL' });
    try {
      return readFileSync(path.join(folder, 'out', `file.${to.extension}`), 'utf8');
    } catch {
      throw new Error(`LibreOffice could not open the ${extension}: ${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What poppler's tools say of a PDF; `scripts` and `addresses` are what it would run, and where its links lead. */
export function readByPoppler(bytes: Uint8Array): Promise<{ text: string; info: string; structure: string; scripts: string; addresses: string }> {
  return askPoppler(bytes, { text: ['pdftotext', '-raw'], info: ['pdfinfo'], structure: ['pdfinfo', '-struct'], scripts: ['pdfinfo', '-js'], addresses: ['pdfinfo', '-url'] });
}

/** Asks each of these tools about one file. */
async function askPoppler<Name extends string>(bytes: Uint8Array, tools: Record<Name, [tool: string, ...args: string[]]>): Promise<Record<Name, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-poppler-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const said: [string, string][] = [];
    for (const [name, [tool, ...args]] of Object.entries<[string, ...string[]]>(tools)) {
      said.push([name, (await run(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], { timeout: LONGEST_MS, maxBuffer: 50e6 })).stdout]);
    }
    return Object.fromEntries(said) as Record<Name, string>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page of a PDF as it is printed: its size, and each word with the box it stands in, in points from the upper left corner. */
export interface PrintedPage {
  width: number;
  height: number;
  words: { text: string; left: number; top: number; right: number; bottom: number }[];
}

/** Where every word of a PDF stands. */
export async function readWordsByPoppler(bytes: Uint8Array): Promise<PrintedPage[]> {
  const { boxes } = await askPoppler(bytes, { boxes: ['pdftotext', '-bbox'] });
  const number = (attributes: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(attributes)?.[1]);
  return [...boxes.matchAll(/<page ([^>]*)>(.*?)<\/page>/gs)].map(([, page = '', inside = '']) => ({
    width: number(page, 'width'),
    height: number(page, 'height'),
    words: [...inside.matchAll(/<word ([^>]*)>(.*?)<\/word>/gs)].map(([, at = '', text = '']) => ({ text: entities(text), left: number(at, 'xMin'), top: number(at, 'yMin'), right: number(at, 'xMax'), bottom: number(at, 'yMax') })),
  }));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text between the tags of HTML or XML, with its entities read. */
export function textOf(markup: string): string {
  return entities(markup.replace(/<[^>]*>/g, ''));
}

/** Every heading of a page of HTML, with its level, in order. */
export function headingsOf(html: string): { level: number; text: string }[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, level, inner]) => ({ level: Number(level), text: textOf(inner ?? '').replace(/\s+/g, ' ').trim() }));
}

function entities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
