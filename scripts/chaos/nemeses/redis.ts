import type { RedisServer } from '../../../tests/support/redis-server';
import { pause } from '../pause';
import type { Site } from '../site';
import { endedAmong, type Nemesis } from './nemesis';

/** By turns, the Redis between the nodes is killed and begins empty, or is emptied while it runs: RELIABILITY F5. The nodes must live on, play must go on, and all know the same again soon. */
export function redisFails({ nodes }: Pick<Site, 'nodes'>, redis: RedisServer): Nemesis {
  let strikes = 0;
  return {
    harm: 'kill -9 and emptying of Redis, by turns',
    within: 5_000,
    async strike(chance) {
      const before = nodes.map((node) => node.pid());
      strikes += 1;
      if (strikes % 2 === 1) {
        await redis.kill();
        await pause(200 + chance() * 3_000);
        await redis.start();
      } else {
        await redis.flush();
        // Play goes on for a moment with what was said before forgotten.
        await pause(500);
      }
      return { anew: false, findings: endedAmong(nodes, before, 'its Redis') };
    },
  };
}
