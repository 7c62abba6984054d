import type { PostgresServer } from '../../../tests/support/postgres-server';
import type { Site } from '../site';
import { pause } from '../pause';
import { endedAmong, type Nemesis } from './nemesis';

/** PostgreSQL ends as in a power cut (`-m immediate`) and comes back at once or after so long, under a program that must stay up: RELIABILITY F2, F3. */
export function postgresCrashes({ nodes }: Pick<Site, 'nodes'>, postgres: PostgresServer, awayMs = 0): Nemesis {
  return {
    harm: awayMs === 0 ? 'crash-stop of PostgreSQL' : `PostgreSQL away for ${awayMs / 1_000} s`,
    within: 5_000,
    async strike(chance) {
      const before = nodes.map((node) => node.pid());
      await postgres.crash();
      await pause(awayMs + chance() * 1_500);
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
