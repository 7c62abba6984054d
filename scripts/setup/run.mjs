import { spawn } from 'node:child_process';

export const say = (message) => console.log(`[setup] ${message}`);

// The outer npm tells its scripts how it was called, and a nested npm would obey (config, omit, prefix …).
const OUTER_NPM = /^npm_(config_(omit|include|production|prefix|global|local_prefix|loglevel|dry_run|ignore_scripts)|lifecycle|package_)/i;

let child;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (child) child.kill(signal);
    else process.exit(130);
  });
}

/**
 * Runs a command to its end, saying what it is for and how long it took. What the command says itself is shown when
 * it fails, and then it fails too.
 */
export function run(purpose, command, args, env = {}) {
  say(`${purpose} …`);
  const began = Date.now();
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OUTER_NPM.test(key)));
  return new Promise((resolve, reject) => {
    child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      child = undefined;
      if (code !== 0) {
        process.stderr.write(Buffer.concat(said));
        reject(new Error(`${purpose} failed (${signal ?? code})`));
        return;
      }
      say(`${purpose}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
}

export const runNode = (purpose, args, env) => run(purpose, process.execPath, args, env);

/** The npm that runs us, or the one on the path. */
export function runNpm(purpose, args) {
  const outer = process.env.npm_execpath;
  if (outer) return runNode(purpose, [outer, ...args]);
  return run(purpose, process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
