import { shuffled } from '../../../lib/rehearsal/chance';
import type { Client } from '../client';
import { faultyProxy, type FaultyProxy } from '../faulty-proxy';
import { SLOW_3G } from '../lane';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

/** A client sees that its line is dead when no ping comes: ten seconds and eight. */
const NOTICED_MS = 20_000;

/** Some of the clients are without any network for a while, each cut off at a moment of its own: RELIABILITY F6. */
export function offline(lengthMs: number): Nemesis {
  return through(`no network for ${lengthMs / 1_000} s`, async (proxies, chance, clients) => {
    const hit = shuffled(proxies, chance).slice(0, Math.ceil(proxies.length / 2));
    const began = performance.now();
    await Promise.all(
      hit.map(async (proxy, at) => {
        await pause((at / hit.length) * 500);
        proxy.cut(true);
        await pause(lengthMs);
        proxy.cut(false);
      }),
    );
    return clients.some(({ line }) => line.wentAt > began) ? [] : ['nobody lost the network that was taken away'];
  });
}

/** Half of the lines swallow what is sent, and neither end is told: RELIABILITY F8. Mended when all clients have noticed; people go on meanwhile as if nothing were amiss. */
export function halfOpen(): Nemesis {
  return through('half-open lines', async (proxies, chance, clients) => {
    const hit = shuffled(proxies, chance).slice(0, Math.ceil(proxies.length / 2));
    const began = performance.now();
    for (const proxy of hit) proxy.swallow();
    const deaf = () => clients.filter(({ way, line }) => hit.some(({ url }) => url === way.url) && line.wentAt < began);
    while (deaf().length > 0 && performance.now() - began < NOTICED_MS) await pause(50);
    return deaf().map(({ way }) => `${way.seat} did not notice within ${NOTICED_MS / 1_000} s that its line was dead`);
  });
}

/** Every line is slow and loses some of what is sent, and play goes on over it for some 20 s: RELIABILITY F7. Somebody must be answered, and a line that is only slow must not be given up. */
export function slowLines(lengthMs = 20_000): Nemesis {
  return through('slow lines', async (proxies, chance, clients) => {
    const comings = new Map(clients.map(({ line }) => [line, line.comings]));
    const answered = () => clients.reduce((sum, { operations }) => sum + operations.filter(({ outcome }) => outcome?.kind === 'ok').length, 0);
    const before = answered();
    for (const proxy of proxies) proxy.slow(SLOW_3G);
    await pause(lengthMs * (0.5 + chance()));
    const findings = clients.filter(({ line }) => line.comings !== comings.get(line)).map(({ way }) => `${way.seat} gave up a line that was only slow`);
    if (answered() === before) findings.push('nobody was answered over a slow line');
    for (const proxy of proxies) proxy.slow(null);
    return findings;
  });
}

/** Gives each client a network of its own, and does something to these; says what should not have come of it. */
function through(harm: string, does: (proxies: FaultyProxy[], chance: () => number, clients: readonly Client[]) => Promise<string[]>): Nemesis {
  const proxies: FaultyProxy[] = [];
  return {
    harm,
    within: 5_000,
    async way(url) {
      const proxy = await faultyProxy(url);
      proxies.push(proxy);
      return proxy.url;
    },
    async strike(chance, clients) {
      return { anew: false, findings: await does(proxies, chance, clients) };
    },
    async close() {
      for (const proxy of proxies) proxy.close();
    },
  };
}
