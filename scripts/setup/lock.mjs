// One set-up at a time: `npm start` and `npm test` side by side would both run npm ci.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './run.mjs';

const GRACE_MS = 2000; // between making the folder and writing the pid into it

/** Does `work` while holding the folder `lock`; waits for another set-up, takes over from a dead one. */
export async function oneAtATime(lock, work) {
  await acquire(lock);
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.on('exit', release);
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

async function acquire(lock) {
  let told = false;
  while (!tryToTake(lock)) {
    if (!holderLives(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) say('waiting for another set-up to finish');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  writeFileSync(path.join(lock, 'pid'), String(process.pid));
}

function tryToTake(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(lock) {
  let pid;
  try {
    pid = Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - made < GRACE_MS;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
