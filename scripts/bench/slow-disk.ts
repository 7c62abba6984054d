import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from './figures';
import { latency } from './latency';
import { toBeEnded } from './leftovers';
import { throughput } from './throughput';

const SHIM = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
#define SLOW(name) int name(int fd) { static int (*real)(int); if (!real) real = dlsym(RTLD_NEXT, #name); usleep(5000); return real(fd); }
SLOW(fsync)
SLOW(fdatasync)
`;

/** The same on a disk that takes 5 ms longer for every sync: a library laid under both servers, made by gcc. */
export async function slowDisk(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-slow-disk-'));
  const library = path.join(folder, 'slow-disk.so');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const removed = toBeEnded(remove);
  try {
    writeFileSync(path.join(folder, 'slow-disk.c'), SHIM);
    try {
      execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, path.join(folder, 'slow-disk.c'), '-ldl'], { stdio: 'ignore' });
    } catch {
      console.error('slow-disk is left out: there is no gcc here.');
      return;
    }
    const env = { LD_PRELOAD: library };
    await latency(report, { quick: true, env }, 'slow-disk', [30]);
    await throughput(report, { quick, env, least: 2_000 }, 'slow-disk', [[20, 30, undefined]]);
  } finally {
    remove();
    removed();
  }
}
