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
  /** The number of its process; null while it is not running. */
  pid(): number | null;
  /** Everything it has printed so far. */
  output(): string;
  /** The one-time set-up link it printed at its first start. */
  setupLink(): string;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stands it still, as a machine that swaps or sleeps; `false` lets it go on. */
  freeze(still: boolean): void;
  /** Sends it a signal, and waits for nothing. */
  signal(signal: NodeJS.Signals): void;
  /** How it ended: its exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** What the program prints once it is open; the set-up link follows in the same breath. */
const OPEN = 'Plan B is open';

/** Starts the built server with the given settings, in this folder or in another, and waits until it answers and has said where it is. */
export async function startServer(settings: Record<string, string> = {}, program = 'dist/server.js', folder = process.cwd()): Promise<RunningServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'plan-b-e2e-'));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  async function start(): Promise<void> {
    const { npm_lifecycle_event: _, DATABASE_URL: __, ...inherited } = process.env;
    const started = spawn(process.execPath, [program], {
      cwd: folder,
      env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const before = printed.length;
    started.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    started.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}:\n${printed}`);
      const answer = await fetch(`${url}/healthz`).catch(() => null);
      // An answer over the network may overtake what was printed before it.
      if (answer?.ok && printed.includes(OPEN, before)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the server did not answer within a minute:\n${printed}`);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    // One that stands still hears of it only when it goes on.
    child.kill('SIGCONT');
    await gone;
    child = null;
  }

  await start();
  return {
    url,
    dataDir,
    pid: () => (child && child.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null),
    freeze: (still) => void child?.kill(still ? 'SIGSTOP' : 'SIGCONT'),
    output: () => printed,
    setupLink() {
      const found = /\/setup\/[A-Za-z0-9_-]+/.exec(printed);
      if (!found) throw new Error(`no set-up link was printed:\n${printed}`);
      return url + found[0];
    },
    kill: () => end('SIGKILL'),
    signal: (signal) => void child?.kill(signal),
    async ended() {
      if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child?.exitCode ?? child?.signalCode ?? null;
    },
    start,
    async close() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
