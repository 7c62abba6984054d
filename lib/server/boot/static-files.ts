import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const PREFIX = '/_next/static/';
/** What the names hash, never changes: a browser asks once. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const KINDS: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** The smallest first. */
const CODINGS = { br: '.br', gzip: '.gz' } as const;

interface Form {
  etag: string;
  headers: Record<string, string | number>;
  body: Buffer;
}

type Forms = Map<'br' | 'gzip' | 'plain', Form>;

/**
 * Answers for the static files of a build (`folder`: `.next/static`) out of memory, compressed as the build left them
 * (scripts/compress.mjs). Next would gzip them anew for every visitor. The answerer says whether it has answered.
 */
export function staticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = readAll(folder);
  return (request, response) => {
    const { method, url = '', headers } = request;
    if (!url.startsWith(PREFIX) || (method !== 'GET' && method !== 'HEAD')) return false;
    const forms = files.get(url.split('?', 1)[0] ?? '');
    const form = forms && chosen(forms, headers['accept-encoding'] ?? '');
    if (!form) return false;
    if (headers['if-none-match']?.includes(form.etag)) response.writeHead(304, { etag: form.etag, 'cache-control': FOR_GOOD, vary: 'Accept-Encoding' }).end();
    else if (method === 'HEAD') response.writeHead(200, form.headers).end();
    else response.writeHead(200, form.headers).end(form.body);
    return true;
  };
}

function readAll(folder: string): Map<string, Forms> {
  const files = new Map<string, Forms>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const kind = KINDS[path.extname(entry.name)];
    if (!entry.isFile() || kind === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(PREFIX + path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/'), formsOf(file, kind));
  }
  return files;
}

function formsOf(file: string, kind: string): Forms {
  const plain = readFileSync(file);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const form = (body: Buffer, coding?: string): Form => {
    const etag = `"${digest}${coding === undefined ? '' : `-${coding}`}"`;
    const encoded: Record<string, string> = coding === undefined ? {} : { 'content-encoding': coding };
    return { body, etag, headers: { 'content-type': kind, 'content-length': body.length, 'cache-control': FOR_GOOD, vary: 'Accept-Encoding', etag, ...encoded } };
  };
  const forms: Forms = new Map([['plain', form(plain)]]);
  for (const [coding, ending] of Object.entries(CODINGS)) {
    if (existsSync(file + ending)) forms.set(coding as 'br' | 'gzip', form(readFileSync(file + ending), coding));
  }
  return forms;
}

/** The smallest form that the browser says it takes. */
function chosen(forms: Forms, accepts: string): Form | undefined {
  const taken = new Set(accepts.split(',').filter((offer) => !/;\s*q=0(?:\.0*)?\s*$/.test(offer)).map((offer) => offer.split(';', 1)[0]?.trim()));
  for (const coding of ['br', 'gzip'] as const) if (taken.has(coding) && forms.has(coding)) return forms.get(coding);
  return forms.get('plain');
}
