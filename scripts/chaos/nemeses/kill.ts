import { oneOf } from '../../../lib/rehearsal/chance';
import type { Site } from '../site';
import type { Nemesis } from './nemesis';

/** `kill -9` of one process, and its restart: RELIABILITY F1. */
export function kill({ nodes }: Pick<Site, 'nodes'>): Nemesis {
  return {
    harm: 'kill -9 of the program',
    within: 5_000,
    async strike(chance) {
      const node = oneOf(nodes, chance);
      await node?.kill();
      await node?.start();
      return { anew: true, findings: [] };
    },
  };
}
