import type { Installation } from '../../../tests/support/installation';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

/** So long after the last old node has ended, whoever has to come back has come. */
const BACK_MS = 20_000;
/** And so long after that, somebody who is sent off again would have been. */
const SETTLED_MS = 3_000;

/** Every node is replaced by a new one in mid-game, and the old are asked to end (SIGTERM): RELIABILITY F14. It may cost each client one coming back, and no more. */
export function roll(installation: Pick<Installation, 'rollOver'>, settledMs = SETTLED_MS): Nemesis {
  return {
    harm: 'a rolling restart of all nodes',
    within: 5_000,
    async strike(_, clients) {
      const before = new Map(clients.map((client) => [client, client.line.comings]));
      const cameBack = (client: (typeof clients)[number]) => client.line.comings - (before.get(client) ?? 0);
      await installation.rollOver();
      const began = performance.now();
      while (!clients.every((client) => client.line.live && cameBack(client) > 0) && performance.now() - began < BACK_MS) await pause(50);
      await pause(settledMs);
      return {
        anew: true,
        findings: clients.flatMap((client) => {
          const times = cameBack(client);
          return times === 1 ? [] : [`${client.way.seat} came back ${times} times over a rolling restart`];
        }),
      };
    },
  };
}
