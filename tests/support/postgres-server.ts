import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const DEBIAN = '/usr/lib/postgresql';

export interface PostgresServer {
  url: string;
  stop(): void;
}

/** A real PostgreSQL: the one that TEST_DATABASE_URL names, or a fresh one of this computer's own. A string says why there is none. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined };
  const programs = newestPrograms();
  if (!programs) return 'no PostgreSQL here: set TEST_DATABASE_URL, or install Debian\'s postgresql';
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-postgres-'));
  const port = await freePort();
  asPostgres(folder, path.join(programs, 'initdb'), '-D', path.join(folder, 'data'), '-U', 'planb', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  asPostgres(folder, path.join(programs, 'pg_ctl'), '-D', path.join(folder, 'data'), '-w', '-l', path.join(folder, 'log'),
    '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start');
  return {
    url: `postgresql://planb@127.0.0.1:${port}/postgres`,
    stop() {
      asPostgres(folder, path.join(programs, 'pg_ctl'), '-D', path.join(folder, 'data'), '-w', '-m', 'fast', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newestPrograms(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const programs = path.join(DEBIAN, newest ?? '', 'bin');
  return existsSync(path.join(programs, 'initdb')) ? programs : undefined;
}

/** PostgreSQL refuses to run as root: there it runs as Debian's own user for it. */
function asPostgres(folder: string, program: string, ...args: string[]): void {
  const root = process.getuid?.() === 0;
  if (root) giveToPostgres(folder);
  const [command, ...rest] = root ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const { status, stderr } = spawnSync(command ?? '', rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(program)} failed: ${stderr}`);
}

function giveToPostgres(folder: string): void {
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  if (statSync(folder).uid === 0) chownSync(folder, id('-u'), id('-g'));
}
