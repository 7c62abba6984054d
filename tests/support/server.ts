import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** The real program in its own process, on its own port and data folder. */
export interface RunningServer {
  url: string;
  dataDir: string;
  /** Everything it has printed so far. */
  output(): string;
  /** The one-time set-up link it printed at its first start. */
  setupLink(): string;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** Starts the built server (`dist/server.js`) with the given settings and waits until it answers. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'plan-b-e2e-'));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  async function start(): Promise<void> {
    const { npm_lifecycle_event: _, DATABASE_URL: __, ...inherited } = process.env;
    const started = spawn(process.execPath, ['dist/server.js'], {
      env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    started.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}:\n${printed}`);
      const answer = await fetch(`${url}/healthz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the server did not answer within a minute:\n${printed}`);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    child = null;
  }

  await start();
  return {
    url,
    dataDir,
    output: () => printed,
    setupLink() {
      const found = /\/setup\/[A-Za-z0-9_-]+/.exec(printed);
      if (!found) throw new Error(`no set-up link was printed:\n${printed}`);
      return url + found[0];
    },
    kill: () => end('SIGKILL'),
    start,
    async close() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
