import { oneOf } from '../../../lib/rehearsal/chance';
import type { Site } from '../site';
import { endedAmong, type Nemesis } from './nemesis';

/** `kill -9` of one process, and its restart: RELIABILITY F1. The others must live on. */
export function kill({ nodes }: Pick<Site, 'nodes'>): Nemesis {
  return {
    harm: nodes.length > 1 ? `kill -9 of one node of ${nodes.length}` : 'kill -9 of the program',
    within: 5_000,
    async strike(chance) {
      const node = oneOf(nodes, chance);
      const others = nodes.filter((one) => one !== node);
      const before = others.map((one) => one.pid());
      await node?.kill();
      await node?.start();
      return { anew: true, findings: endedAmong(others, before, 'the end of its neighbour') };
    },
  };
}
