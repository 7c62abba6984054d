import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/**
 * Kilobytes (1,024 bytes) of JavaScript that a page's first load adds to an empty page of this build,
 * each file compressed by gzip -9. Counted is what a browser without a cache really fetches, whatever
 * asked for it. An empty page loads the build's root files; a browser of today passes over the
 * polyfills that a `nomodule` script brings.
 */
export async function addedScript(context: BrowserContext, url: string): Promise<number> {
  const { rootMainFiles } = JSON.parse(await readFile('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] };
  const page = await context.newPage();
  const fetched = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const file = new URL(response.url()).pathname.replace('/_next/', '');
    if (file.endsWith('.js') && !rootMainFiles.includes(file)) fetched.set(file, response.body());
  });
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(url, { waitUntil: 'load' });
  // What a page fetches once it runs comes a little later.
  await page.waitForTimeout(700);
  const files = await Promise.all(fetched.values());
  await page.close();
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1024;
}
