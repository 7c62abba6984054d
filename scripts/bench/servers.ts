import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../tests/support/free-port';
import { toBeEnded } from './leftovers';
import { type BenchGame, SECRET, type Wishes } from './prepare';
import type { Side } from './table';
import { ThinSocket } from './thin-socket';

/** A server in a process of its own. */
export interface Running extends Side {
  pid: number;
  child: ChildProcess;
  /** Frees what is not used any more; needs the flag `--inspect=127.0.0.1:0`. */
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

interface HowToStart {
  /** Set beside the usual ones. */
  env?: Record<string, string> | undefined;
  /** Flags of Node. */
  flags?: string[];
  /** The port it had before, when it comes back. */
  port?: number;
}

/** Makes games in a database; a process of its own does it, so that nothing of it stays in this one. */
export async function prepared(databaseUrl: string, wishes: readonly Wishes[]): Promise<BenchGame[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench/prepare.ts', databaseUrl, JSON.stringify(wishes)], { maxBuffer: 1 << 28, env: { ...process.env, NEXTAUTH_SECRET: SECRET } });
  return JSON.parse(stdout) as BenchGame[];
}

/** A folder with a database of prepared games, and the servers that play them. */
export class Bench {
  readonly games: BenchGame[] = [];
  private readonly open = new Set<Running>();
  private readonly ended = toBeEnded(() => this.close());

  private constructor(readonly folder: string) {}

  static async make(...wishes: Wishes[]): Promise<Bench> {
    const bench = new Bench(mkdtempSync(path.join(tmpdir(), 'plan-b-bench-')));
    bench.games.push(...(await prepared(`file:${path.join(bench.folder, 'plan-b.db')}`, wishes)));
    writeFileSync(path.join(bench.folder, 'games.json'), JSON.stringify(bench.games));
    return bench;
  }

  /** The real program. Its limits on how often a seat may speak are off, for three seats here speak for a whole class. */
  async planB({ env = {}, flags = [], port: given }: HowToStart = {}): Promise<Running> {
    const port = given ?? (await freePort());
    const { DATABASE_URL: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [...flags, 'dist/server.js'], {
      env: { ...inherited, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: this.folder, NEXTAUTH_SECRET: SECRET, SIGNING_KEY: SECRET, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const server = this.running('plan-b', port, child);
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(100)) {
      if (child.exitCode !== null) throw new Error('the server ended before it answered');
      if ((await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok) return server;
    }
    throw new Error('the server did not answer within a minute');
  }

  async floor({ env = {}, flags = [] }: HowToStart = {}): Promise<Running> {
    const child = spawn(process.execPath, [...flags, '--import', 'tsx', 'scripts/bench/floor.ts', path.join(this.folder, 'floor.log'), path.join(this.folder, 'games.json')], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error('the floor ended before it answered')))])) as [Buffer];
    return this.running('floor', Number(said.toString()), child);
  }

  async close(): Promise<void> {
    for (const server of this.open) await server.close();
    rmSync(this.folder, { recursive: true, force: true });
    this.ended();
  }

  private running(name: Side['name'], port: number, child: ChildProcess): Running {
    let inspector = '';
    child.stderr?.on('data', (chunk: Buffer) => (inspector ||= /ws:\/\/127\.0\.0\.1:(\d+\/\S+)/.exec(chunk.toString())?.[1] ?? ''));
    const server: Running = {
      name, port, child,
      pid: child.pid ?? 0,
      async collectGarbage() {
        const [at = '', ...rest] = inspector.split('/');
        for (let id = 1; id <= 3; id += 1) {
          await new Promise<void>((resolve, reject) => {
            ThinSocket.open({ port: Number(at), path: `/${rest.join('/')}`, headers: {} }, () => resolve()).then((socket) => socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' })), reject);
          });
        }
      },
      close: async () => {
        this.open.delete(server);
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        // It gives notice before it goes; asked twice, it goes.
        const again = setTimeout(() => child.kill('SIGTERM'), 1_000);
        const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
        await gone;
        clearTimeout(again);
        clearTimeout(late);
      },
    };
    this.open.add(server);
    return server;
  }
}

/** Milliseconds of processor that all threads of a process have had. */
export function cpuMs(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e6;
}

/** Proportional set size, in MB. */
export function pssMb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
