import { COMING_BACK } from '@/lib/client/connection';
import type { Report } from './figures';
import { settled } from './open-loop';
import type { BenchClient } from './prepare';
import { Bench, pause, pssMb, type Running } from './servers';
import { type Table } from './table';
import { openAll } from './throughput';

/** A thousand people whose server dies: each comes back as a browser does, trying again after pauses that grow, to a server that starts on the same port and wakes their games from the disk. */
export async function storm(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const games = quick ? 10 : 50;
  const bench = await Bench.make({ games, clients: 20 });
  try {
    const before = await bench.planB();
    const tables = await openAll(before, bench);
    const killed = performance.now();
    before.child.kill('SIGKILL');
    for (const table of tables) table.close();
    const coming = tables.map((table) => table.game.clients.map((client) => comesBack(table, client)));
    await before.close();
    const after = await bench.planB({ port: before.port });
    const open = performance.now();
    const back = (await Promise.all(coming.flat())).sort((a, b) => a - b);
    const since = (when: number, share: number): number => ((back[Math.min(back.length - 1, Math.floor(back.length * share))] ?? NaN) - when) / 1000;
    report({ part: 'storm', figure: `${back.length} lines back with the whole state, from the kill to the last`, value: since(killed, 1), unit: 's', target: { most: 5, of: 'value' }, serverAnsweredAfter: (open - killed) / 1000, medianBackAfter: since(killed, 0.5), lastBackAfterServer: since(open, 1) });
    await after.close();
  } finally {
    await bench.close();
  }
}

/** When a client has the whole state again: it tries after the pauses of a browser (`COMING_BACK`). */
async function comesBack(table: Table, client: BenchClient): Promise<number> {
  const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = COMING_BACK;
  for (let tries = 0; tries < 60; tries += 1) {
    const steady = Math.min(reconnectionDelay * 2 ** tries, reconnectionDelayMax);
    await pause(steady * (1 + randomizationFactor * (2 * Math.random() - 1)));
    try {
      await table.enter(client);
      return performance.now();
    } catch {
      // Nobody there yet.
    }
  }
  throw new Error('a client did not come back');
}

const INSPECTED = { flags: ['--inspect=127.0.0.1:0'] };

/** What is resident after garbage was collected, in MB. */
async function resident(server: Running): Promise<number> {
  await pause(2_000);
  await server.collectGarbage();
  await pause(500);
  return pssMb(server.pid);
}

/** What lines and live games hold of memory. */
export async function memory(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const games = quick ? 20 : 100;
  const [none, bench] = [await Bench.make(), await Bench.make({ games, clients: 20 })];
  try {
    const found: Record<'planB' | 'floor', { empty: number; lines: number; live: number }> = { planB: { empty: 0, lines: 0, live: 0 }, floor: { empty: 0, lines: 0, live: 0 } };
    for (const side of ['planB', 'floor'] as const) {
      const nobody = await none[side](INSPECTED);
      const empty = await resident(nobody);
      await nobody.close();
      const server = await bench[side](INSPECTED);
      const half = await openAll(server, bench, bench.games.slice(0, games / 2));
      await settled(half);
      const some = await resident(server);
      const rest = await openAll(server, bench, bench.games.slice(games / 2));
      await settled(rest);
      const all = await resident(server);
      // The games are in memory from the start, since their clocks are watched: the second half brings lines alone.
      found[side] = { empty, lines: ((all - some) / (games * 10)) * 1000, live: ((all - empty) / games) * 100 };
      for (const table of [...half, ...rest]) table.close();
      await server.close();
    }
    const { planB, floor } = found;
    report({ part: 'memory', figure: 'the whole program, empty', value: planB.empty, unit: 'MB', floor: floor.empty, target: { most: 250, of: 'value' } });
    report({ part: 'memory', figure: 'for each 1,000 idle lines', value: planB.lines, unit: 'MB', floor: floor.lines, target: { most: 25, of: 'value' }, lines: games * 10 });
    report({ part: 'memory', figure: 'for each 100 live games of 20, lines included', value: planB.live, unit: 'MB', floor: floor.live, target: { most: 60, of: 'value' }, games });
  } finally {
    await none.close();
    await bench.close();
  }
}
