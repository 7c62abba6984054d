import { median, type Report } from './figures';
import { highest, openLoop, settled } from './open-loop';
import { Bench, cpuMs, type Running } from './servers';
import { Table } from './table';

/** [games, clients each, ratio to the floor at least] */
const SIZES: [number, number, number | undefined][] = [[1, 30, undefined], [20, 30, 0.6], [100, 20, undefined], [300, 20, 0.5]];

/** Opens tables of the games side by side, not all at once. */
export async function openAll(side: Running, bench: Bench, games = bench.games): Promise<Table[]> {
  const tables: Table[] = [];
  for (let at = 0; at < games.length; at += 20) tables.push(...(await Promise.all(games.slice(at, at + 20).map((game) => Table.open(side, game)))));
  return tables;
}

/** How many decisions a second are carried, in how many games. */
export async function throughput(report: Report, { quick, env, least = 0 }: { quick: boolean; env?: Record<string, string>; least?: number }, part = 'throughput', sizes = quick ? SIZES.slice(1, 2) : SIZES): Promise<void> {
  for (const [games, clients, ratio] of sizes) {
    const bench = await Bench.make({ games, clients });
    try {
      const found: Record<string, Awaited<ReturnType<typeof highest>>> = {};
      for (const side of ['floor', 'planB'] as const) {
        const server = await bench[side]({ env });
        const tables = await openAll(server, bench);
        await settled(tables);
        found[side] = await highest(tables, quick ? { seconds: 1, halvings: 2 } : { seconds: 3, halvings: 3 });
        for (const table of tables) table.close();
        await server.close();
      }
      const [ours, floors] = [found.planB?.rate ?? 0, found.floor?.rate ?? 0];
      const target = least > 0 ? { target: { least, of: 'value' as const } } : ratio === undefined ? {} : { target: { least: ratio, of: 'ratio' as const } };
      report({ part, figure: `most decisions a second, ${games} × ${clients} clients, p99 < 100 ms`, value: ours, unit: '/s', floor: floors, ratio: ours / floors, ...target, p50: found.planB?.p50, p99: found.planB?.p99 });
    } finally {
      await bench.close();
    }
  }
}

/** What one decision costs at an easy pace: processor time of the whole server, and bytes that each client gets. */
export async function cost(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const bench = await Bench.make({ games: quick ? 5 : 20, clients: 30 });
  try {
    const profile = process.env.BENCH_PROFILE;
    const sides = [await bench.planB(profile ? { flags: ['--cpu-prof', `--cpu-prof-dir=${profile}`] } : {}), await bench.floor()];
    const tables = await Promise.all(sides.map((side) => openAll(side, bench)));
    const rate = 40;
    const seconds = quick ? 3 : 5;
    const spent: { cpu: number[]; bytes: number[] }[] = sides.map(() => ({ cpu: [], bytes: [] }));
    // Both as they are in the middle of a lesson: what is compiled on the way is no part of a decision.
    for (const mine of tables) await openLoop(mine, 400, quick ? 5 : 10);
    for (let n = -1; n < (quick ? 2 : 5); n += 1) {
      for (const [index, side] of sides.entries()) {
        const mine = tables[index] ?? [];
        await settled(mine);
        const bytes = () => mine.reduce((sum, table) => sum + table.bytes, 0);
        const [cpu, got] = [cpuMs(side.pid), bytes()];
        await openLoop(mine, rate, seconds);
        if (n < 0) continue;
        spent[index]?.cpu.push((cpuMs(side.pid) - cpu) / (rate * seconds));
        spent[index]?.bytes.push((bytes() - got) / (rate * seconds) / 30);
      }
    }
    const [ours, floors] = spent;
    if (!ours || !floors) return;
    const size = `${bench.games.length} × 30 clients at ${rate}/s`;
    report({ part: 'cost', figure: `processor time a decision, ${size}`, value: median(ours.cpu), unit: 'ms', floor: median(floors.cpu), ratio: median(ours.cpu.map((ms, n) => ms / (floors.cpu[n] ?? NaN))), target: { most: 1.5, of: 'ratio' } });
    report({ part: 'cost', figure: `bytes for each client a decision, ${size}`, value: median(ours.bytes), unit: 'bytes', floor: median(floors.bytes), ratio: median(ours.bytes) / median(floors.bytes), target: { most: 2, of: 'ratio' } });
  } finally {
    await bench.close();
  }
}
