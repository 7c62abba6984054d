import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { open } from '../../scripts/fuzz/frames';
import { signUpByHttp } from '../support/by-http';
import { startServer } from '../support/server';

const LINES = 1_000;
/** What the server gives is ten seconds; a busy machine takes longer to see to it. */
const AT_MOST_MS = 60_000;

/** What a process has in memory, in MiB. */
function memoryOf(pid: number | null): number {
  const [, kib = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

test('a thousand lines that never say who they are are ended, and others are answered meanwhile', async (t) => {
  const server = await startServer({ HOST: '127.0.0.1' });
  t.after(() => server.close());
  const ana = await signUpByHttp(server.url, server.setupLink());
  assert.equal((await ana.get('/desk')).status, 200);
  const before = memoryOf(server.pid());

  const began = performance.now();
  const lines = Array.from({ length: LINES }, () => open(server.url, ''));
  t.after(() => lines.forEach((line) => line.terminate()));
  const ended = lines.map((line) => once(line, 'close'));
  await Promise.all(lines.map((line) => once(line, 'open')));
  const opened = performance.now() - began;
  const most = memoryOf(server.pid());

  const answered = async (): Promise<number> => {
    let answers = 0;
    while (lines.some(({ readyState }) => readyState === WebSocket.OPEN) && performance.now() - began < AT_MOST_MS) {
      for (const path of ['/desk', '/api/auth/session', '/healthz']) {
        assert.equal((await ana.get(path)).status, 200, path);
        answers += 1;
      }
    }
    return answers;
  };
  const answers = await answered();
  assert.equal(lines.filter(({ readyState }) => readyState === WebSocket.OPEN).length, 0, 'lines that are still open');
  await Promise.all(ended);
  assert.ok(answers > 0);
  t.diagnostic(JSON.stringify({ figure: 'idle-lines', lines: LINES, openedMs: Math.round(opened), allEndedMs: Math.round(performance.now() - began), answers, moreMiB: Math.round(most - before) }));
});
