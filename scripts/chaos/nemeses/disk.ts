import { spawnSync } from 'node:child_process';
import type { Site } from '../site';
import { pause } from '../pause';
import { endedAmong, type Nemesis } from './nemesis';

/** No file may grow past this: less than any database has. */
const NO_ROOM_BYTES = 4_096;

/** Somebody has asked for something by then, on the slowest of machines. */
const TOLD_MS = 15_000;

/** The disk takes nothing more for a while, as the operating system says to the running program (prlimit): RELIABILITY F3. It must stay up, say so to who asks for something, and go on. */
export function disk({ nodes }: Pick<Site, 'nodes'>, toldMs = TOLD_MS): Nemesis {
  return {
    harm: 'a disk that takes nothing more',
    within: 5_000,
    async strike(chance, clients) {
      const before = nodes.map((node) => node.pid());
      for (const pid of before) limit(pid, `${NO_ROOM_BYTES}:unlimited`);
      const told = () => clients.reduce((sum, { putOff }) => sum + putOff, 0);
      const [toldBefore, began] = [told(), performance.now()];
      await pause(500 + chance() * 3_000);
      while (told() === toldBefore && performance.now() - began < toldMs) await pause(50);
      for (const pid of before) limit(pid, 'unlimited:unlimited');
      const findings = endedAmong(nodes, before, 'a full disk');
      if (told() === toldBefore) findings.push('nobody was told "not now" while the disk took nothing');
      return { anew: false, findings };
    },
  };
}

function limit(pid: number | null, size: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`prlimit, of Debian's util-linux, is needed for this: ${stderr}`);
}
