import { oneOf } from '../../../lib/rehearsal/chance';
import type { Site } from '../site';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

/** The longest stand-still: past the time after which a client takes its line for dead. */
const LONGEST_MS = 24_000;

/** The program stands still (SIGSTOP) for a moment or for long, and goes on: RELIABILITY F4. What was asked meanwhile counts once. */
export function freeze({ nodes }: Pick<Site, 'nodes'>): Nemesis {
  return {
    harm: 'SIGSTOP of the program',
    within: 5_000,
    async strike(chance) {
      const node = oneOf(nodes, chance);
      const before = node?.pid();
      node?.freeze(true);
      // Most are short, some so long that every line is given up.
      await pause(500 + LONGEST_MS * chance() ** 3);
      node?.freeze(false);
      return { anew: false, findings: node?.pid() === before ? [] : ['the program ended'] };
    },
  };
}
