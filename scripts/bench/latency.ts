import { median, quantile, type Report } from './figures';
import { Bench } from './servers';
import { type Lane, Table } from './table';

const BLOCK = 50;
const TARGETS: Record<number, number> = { 10: 1.5, 30: 1.3, 100: 1.25 };

/** One team's decision after the other, each when the last client has heard the one before; takings-back in between are not counted. */
export async function block(lanes: readonly Lane[], many = BLOCK): Promise<number[]> {
  const waits: number[] = [];
  for (let turn = 0; waits.length < many; turn += 1) {
    const lane = lanes[turn % lanes.length] as Lane;
    if (lane.sealed) await lane.decide();
    waits.push(await lane.decide());
  }
  return waits;
}

/** Blocks of the two in turn, and the ratio of their medians block by block. */
export async function paired(ours: () => Promise<number[]>, floors: () => Promise<number[]>, blocks: number): Promise<{ ours: number[]; floors: number[]; ratio: number }> {
  const all = { ours: [] as number[], floors: [] as number[], ratios: [] as number[] };
  for (let n = -1; n < blocks; n += 1) {
    const [a, b] = n % 2 === 0 ? [await ours(), await floors()] : [await floors(), await ours()].reverse();
    if (n < 0 || !a || !b) continue; // the first warms up
    all.ours.push(...a);
    all.floors.push(...b);
    all.ratios.push(median(a) / median(b));
  }
  return { ours: all.ours, floors: all.floors, ratio: median(all.ratios) };
}

/** From the sending of a decision until the last client of its game has heard of it. */
export async function latency(report: Report, { quick, env }: { quick: boolean; env?: Record<string, string> | undefined }, part = 'latency', sizes = quick ? [30] : [10, 30, 100]): Promise<void> {
  const bench = await Bench.make(...sizes.map((clients) => ({ games: 1, clients })));
  try {
    const [planB, floor] = [await bench.planB({ env }), await bench.floor({ env })];
    for (const game of bench.games) {
      const [ours, floors] = [await Table.open(planB, game), await Table.open(floor, game)];
      const many = game.clients.length;
      const found = await paired(() => block(ours.lanes), () => block(floors.lanes), quick ? 8 : 20);
      const target = TARGETS[many];
      report({
        part, figure: `decision seen by the last of ${many}, p50`, value: median(found.ours), unit: 'ms', floor: median(found.floors), ratio: found.ratio,
        ...(target === undefined ? {} : { target: { most: target, of: 'ratio' } }),
        p95: quantile(found.ours, 0.95), p99: quantile(found.ours, 0.99), floorP99: quantile(found.floors, 0.99), decisions: found.ours.length, faults: ours.faults,
      });
      ours.close();
      floors.close();
    }
  } finally {
    await bench.close();
  }
}
