import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { staticFiles } from '@/lib/server/boot/static-files';
import { temporaryFolder } from '../../support/temporary-folder';

const SCRIPT = 'export const words = "the same again and again, the same again and again";';

/** A build of one script in three forms, one font, and something that no browser asks for. */
async function aBuild(t: TestContext): Promise<(url: string, wishes?: RequestOptions) => Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>> {
  const folder = temporaryFolder(t);
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks/a.js'), SCRIPT);
  writeFileSync(path.join(folder, 'chunks/a.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(path.join(folder, 'chunks/a.js.gz'), gzipSync(SCRIPT));
  writeFileSync(path.join(folder, 'chunks/a.js.map'), '{}');
  writeFileSync(path.join(folder, 'b.woff2'), 'letters');
  const answers = staticFiles(folder);
  const http = createServer((request, response) => {
    if (!answers(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  t.after(() => http.close());
  const { port } = http.address() as AddressInfo;
  return (url, wishes = {}) =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: url, agent: false, ...wishes }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      }).on('error', reject);
    });
}

suite('static files of the build', () => {
  test('go out in the smallest form that the browser takes, and for good', async (t) => {
    const ask = await aBuild(t);
    const forms: [string, string | undefined, (body: Buffer) => Buffer][] = [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
      ['identity', undefined, (body) => body],
      ['', undefined, (body) => body],
    ];
    for (const [accepts, coding, opened] of forms) {
      const { status, headers, body } = await ask('/_next/static/chunks/a.js?v=1', { headers: { 'accept-encoding': accepts } });
      assert.equal(status, 200);
      assert.equal(headers['content-encoding'], coding, accepts);
      assert.equal(headers['content-length'], String(body.length));
      assert.equal(headers['content-type'], 'application/javascript; charset=UTF-8');
      assert.match(headers['cache-control'] ?? '', /immutable/);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.equal(opened(body).toString(), SCRIPT);
    }
  });

  test('a form that the browser has is not sent again, and another form is', async (t) => {
    const ask = await aBuild(t);
    const br = { 'accept-encoding': 'br' };
    const { headers: { etag = '' } } = await ask('/_next/static/chunks/a.js', { headers: br });
    const again = await ask('/_next/static/chunks/a.js', { headers: { ...br, 'if-none-match': etag } });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    const other = await ask('/_next/static/chunks/a.js', { headers: { 'if-none-match': etag } });
    assert.equal(other.status, 200);
  });

  test('who only asks about one hears the same without the body', async (t) => {
    const ask = await aBuild(t);
    const { status, headers, body } = await ask('/_next/static/b.woff2', { method: 'HEAD' });
    assert.deepEqual([status, headers['content-length'], headers['content-type'], body.length], [200, '7', 'font/woff2', 0]);
  });

  test('what is not a file of the build is somebody else’s business', async (t) => {
    const ask = await aBuild(t);
    const others = ['/', '/_next/static/', '/_next/static/none.js', '/_next/static/chunks/a.js.map', '/_next/static/chunks/a.js.br', '/_next/static/../static/b.woff2', '/_next/static/%2e%2e/b.woff2', '/_next/static/constructor'];
    for (const url of others) assert.equal((await ask(url)).status, 418, url);
    assert.equal((await ask('/_next/static/b.woff2', { method: 'POST' })).status, 418);
  });
});
