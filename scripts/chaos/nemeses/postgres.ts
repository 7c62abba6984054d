import type { PostgresServer } from '../../../tests/support/postgres-server';
import type { Site } from '../site';
import { pause } from '../pause';
import { endedAmong, type Nemesis } from './nemesis';

/** PostgreSQL ends as in a power cut (`-m immediate`) and comes back, under a program that must stay up: RELIABILITY F2. */
export function postgresCrashes({ nodes }: Pick<Site, 'nodes'>, postgres: PostgresServer): Nemesis {
  return {
    harm: 'crash-stop of PostgreSQL',
    within: 5_000,
    async strike(chance) {
      const before = nodes.map((node) => node.pid());
      await postgres.crash();
      await pause(chance() * 1_500);
      await postgres.start();
      return { anew: false, findings: endedAmong(nodes, before, 'its database') };
    },
  };
}

/** The program and its PostgreSQL end in the same moment and come back: RELIABILITY F18. */
export function powerCut({ nodes }: Pick<Site, 'nodes'>, postgres: PostgresServer): Nemesis {
  return {
    harm: 'a power cut: kill -9 of the program and crash-stop of PostgreSQL at once',
    within: 5_000,
    async strike() {
      await Promise.all([...nodes.map((node) => node.kill()), postgres.crash()]);
      await postgres.start();
      await Promise.all(nodes.map((node) => node.start()));
      return { anew: true, findings: [] };
    },
  };
}
