import type { RedisServer } from '../../../tests/support/redis-server';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

/** The Redis between the nodes is killed and begins empty, or is emptied while it runs: RELIABILITY F5. Play must go on, and all nodes know the same again soon. */
export function redisFails(redis: RedisServer): Nemesis {
  return {
    harm: 'kill -9 and emptying of Redis',
    within: 5_000,
    async strike(chance) {
      if (chance() < 0.3) await redis.flush();
      else {
        await redis.kill();
        await pause(200 + chance() * 3_000);
        await redis.start();
      }
      return { anew: false, findings: [] };
    },
  };
}
