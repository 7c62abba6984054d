import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** The nginx of `deploy/nginx.conf`, before nodes on this computer. */
export interface Proxy {
  url: string;
  /** From now on new connections go to these nodes; those that are open stay where they are. */
  lead(nodes: readonly string[]): void;
  close(): Promise<void>;
}

interface Wishes {
  /** The address of what ends TLS before it. */
  tlsEndsAt?: string;
  /** It keeps every answer that its headers do not forbid to keep, whoever it was for, and says which it gives out again. */
  caching?: boolean;
}

/** Which answers a caching proxy says it has given out of its store. */
export const FROM_CACHE = 'x-from-cache';

/** Starts it on a port of its own, with everything it writes in a folder of its own. */
export async function startProxy(nodes: readonly string[], wishes: Wishes = {}): Promise<Proxy> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-nginx-'));
  // Its worker may be another user, who must come through to what it keeps.
  chmodSync(folder, 0o711);
  const conf = path.join(folder, 'nginx.conf');
  const told = (to: readonly string[]) => writeFileSync(conf, filledIn({ port, folder, nodes: to, ...wishes }));
  const words = ['-c', conf, '-p', folder];
  const program = ['/usr/sbin/nginx', ...words];
  told(nodes);
  const child: ChildProcess = spawn(program[0] ?? '', [...program.slice(1), '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    if (await fetch(`${url}/healthz`).then(({ ok }) => ok, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    url,
    lead(to) {
      told(to);
      const { status, stderr } = spawnSync(program[0] ?? '', [...words, '-s', 'reload'], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`nginx did not take the new nodes: ${stderr}`);
    },
    async close() {
      if (child.exitCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is delivered, with this computer's places in it. */
function filledIn({ port, folder, nodes, tlsEndsAt, caching = false }: Wishes & { port: number; folder: string; nodes: readonly string[] }): string {
  const servers = nodes.map((node) => `server ${new URL(node).host} max_fails=0;`).join('\n    ');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ');
  const delivered = readFileSync('deploy/nginx.conf', 'utf8');
  const filled = delivered
    .replace('worker_processes auto;', 'worker_processes 1;')
    .replace('/run/plan-b-nginx.pid', `${folder}/nginx.pid`)
    .replace('worker_connections 8192;', 'worker_connections 1024;')
    .replace(/server app1[^;]*;\s*server app2[^;]*;/, servers)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_tokens off;', `server_tokens off;\n  ${places}`);
  if (filled.includes('app1')) throw new Error('deploy/nginx.conf names its nodes in another way now');
  const trusting = tlsEndsAt === undefined ? filled : filled.replaceAll(/# (.*)10\.0\.0\.5(.*;)/g, `$1${tlsEndsAt}$2`);
  if (tlsEndsAt !== undefined && trusting.split(tlsEndsAt).length !== filled.split(tlsEndsAt).length + 2) throw new Error('deploy/nginx.conf names what ends TLS in another way now');
  return caching ? withCache(trusting, folder) : trusting;
}

/** A store that cookies do not keep it from using: only what an answer says of itself does. */
function withCache(conf: string, folder: string): string {
  return conf
    .replace('server_tokens off;', `server_tokens off;\n  proxy_cache_path ${folder}/cache keys_zone=kept:1m;`)
    .replace('proxy_buffering off;', `proxy_cache kept;\n      proxy_cache_key $request_method$request_uri;\n      proxy_cache_methods GET HEAD;\n      proxy_cache_valid any 10m;\n      proxy_ignore_headers Set-Cookie;\n      add_header ${FROM_CACHE} $upstream_cache_status always;`);
}
