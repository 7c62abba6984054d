import { spawnSync } from 'node:child_process';
import type { Site } from '../site';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

/** No file may grow past this: less than any database has. */
const NO_ROOM_BYTES = 4_096;

/** The disk takes nothing more for a while, as the operating system says to the running program (prlimit): RELIABILITY F3. It must stay up, refuse by name, and go on. */
export function disk({ nodes }: Pick<Site, 'nodes'>): Nemesis {
  return {
    harm: 'a disk that takes nothing more',
    within: 5_000,
    async strike(chance) {
      const before = nodes.map((node) => node.pid());
      for (const pid of before) limit(pid, `${NO_ROOM_BYTES}:unlimited`);
      await pause(500 + chance() * 3_000);
      for (const pid of before) limit(pid, 'unlimited:unlimited');
      return { anew: false, findings: nodes.flatMap((node, at) => (node.pid() === before[at] ? [] : [`process ${before[at]} did not outlive a full disk`])) };
    },
  };
}

function limit(pid: number | null, size: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`prlimit, of Debian's util-linux, is needed for this: ${stderr}`);
}
