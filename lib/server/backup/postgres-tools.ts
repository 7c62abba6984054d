import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BackupError } from './manifest';

const DEBIAN = '/usr/lib/postgresql';

/** Runs PostgreSQL's own `pg_dump` or `pg_restore` on a database. The password goes by the environment, where no list of processes shows it. */
export async function runPostgresTool(tool: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): Promise<void> {
  const { password, ...at } = splitUrl(url);
  const child = spawn(program(tool), ['--dbname', at.url, '--no-password', ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () => reject(new BackupError(`${tool} could not be run.`)));
    child.once('close', resolve);
  });
  if (status !== 0) throw new BackupError(`${tool} failed:\n${said.trim()}`);
}

function splitUrl(text: string): { url: string; password: string } {
  const url = new URL(text);
  const password = decodeURIComponent(url.password);
  url.password = '';
  // What the program's own driver is told does not concern the tools.
  url.search = '';
  return { url: url.href, password };
}

/** The one on the path, or the newest of Debian's. */
function program(tool: string): string {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, tool)).find((file) => existsSync(file));
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => path.join(DEBIAN, version, 'bin', tool)).find((file) => existsSync(file)) ?? onPath;
  if (found === undefined) throw new BackupError(`${tool} is not here. It comes with PostgreSQL's client programs (Debian: postgresql-client); it must not be older than the server.`);
  return found;
}
