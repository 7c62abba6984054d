import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Kilobytes (1,024 bytes) of JavaScript that a page adds to an empty page of this build, each file
 * compressed by gzip -9. An empty page loads the build's root files; polyfills for old browsers,
 * which a `nomodule` script brings, do not count.
 * @param html the page as the server sent it
 */
export async function addedScript(html: string): Promise<number> {
  const manifest = JSON.parse(await readFile('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] };
  const root = new Set(manifest.rootMainFiles);
  const files = new Set<string>();
  for (const [tag, source] of html.matchAll(/<script[^>]*\ssrc="\/_next\/([^"?]+\.js)[^"]*"[^>]*>/g)) {
    if (source !== undefined && !/nomodule/i.test(tag) && !root.has(source)) files.add(source);
  }
  const weights = await Promise.all([...files].map(async (file) => gzipSync(await readFile(path.join('.next', file)), { level: 9 }).length));
  return weights.reduce((sum, weight) => sum + weight, 0) / 1024;
}
