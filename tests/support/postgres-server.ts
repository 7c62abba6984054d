import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const DEBIAN = '/usr/lib/postgresql';

export interface PostgresServer {
  url: string;
  stop(): void;
  /** Ends it at once, as a power cut would. Only a server that was started here can be crashed. */
  crash(): Promise<void>;
  /** Starts it again after that. */
  start(): Promise<void>;
}

/** A real PostgreSQL: the one that TEST_DATABASE_URL names, or a fresh one of this computer's own. A string says why there is none. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined, crash: notOurs, start: notOurs };
  const programs = newestPrograms();
  if (!programs) return 'no PostgreSQL here: set TEST_DATABASE_URL, or install Debian\'s postgresql';
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-postgres-'));
  const port = await freePort();
  asPostgres(folder, path.join(programs, 'initdb'), '-D', path.join(folder, 'data'), '-U', 'planb', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const control = [path.join(programs, 'pg_ctl'), '-D', path.join(folder, 'data'), '-w'];
  const start = ['-l', path.join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start'];
  asPostgres(folder, ...control, ...start);
  return {
    url: `postgresql://planb@127.0.0.1:${port}/postgres`,
    stop() {
      asPostgres(folder, ...control, '-m', 'fast', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
    crash: () => meanwhile(folder, ...control, '-m', 'immediate', 'stop'),
    start: () => meanwhile(folder, ...control, ...start),
  };
}

function notOurs(): Promise<never> {
  return Promise.reject(new Error('this PostgreSQL is not ours to crash: leave TEST_DATABASE_URL unset'));
}

function newestPrograms(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const programs = path.join(DEBIAN, newest ?? '', 'bin');
  return existsSync(path.join(programs, 'initdb')) ? programs : undefined;
}

function asPostgres(folder: string, ...call: string[]): void {
  const [command = '', ...args] = byPostgres(folder, call);
  const { status, stderr } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
}

/** The same while everything else goes on. */
async function meanwhile(folder: string, ...call: string[]): Promise<void> {
  const [command = '', ...args] = byPostgres(folder, call);
  const child = spawn(command, args, { cwd: folder, stdio: 'ignore' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`${args.join(' ')} failed with ${status}`);
}

/** PostgreSQL refuses to run as root: there it runs as Debian's own user for it. */
function byPostgres(folder: string, call: string[]): string[] {
  if (process.getuid?.() !== 0) return call;
  giveToPostgres(folder);
  return ['runuser', '-u', 'postgres', '--', ...call];
}

function giveToPostgres(folder: string): void {
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  if (statSync(folder).uid === 0) chownSync(folder, id('-u'), id('-g'));
}
