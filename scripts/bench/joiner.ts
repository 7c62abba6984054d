import { median, type Report } from './figures';
import { block, paired } from './latency';
import { Bench } from './servers';
import { Table } from './table';

/** A newcomer, from the opening of the line to the whole state, and a decision, with more and more events behind them. */
export async function joiner(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const long = quick ? 1_000 : 5_000;
  const bench = await Bench.make({ games: 1, clients: 20 }, ...(quick ? [] : [{ games: 1, clients: 20, behind: 500 }]), { games: 1, clients: 20, behind: long }, { games: 1, clients: 20, behind: long, past: 'talk' });
  try {
    const [planB, floor] = [await bench.planB(), await bench.floor()];
    const lengths = [0, ...(quick ? [] : [500]), long, long];
    let first: { joins: number; decides: number } | undefined;
    for (const [index, game] of bench.games.entries()) {
      const talk = index === bench.games.length - 1;
      const [ours, floors] = [await Table.open(planB, game), await Table.open(floor, game)];
      const newcomer = game.clients.at(-1);
      if (!newcomer) return;
      let bytes = 0;
      const joins = (table: Table) => async () => {
        const waits: number[] = [];
        for (let n = 0; n < 10; n += 1) {
          const began = performance.now();
          const socket = await table.enter(newcomer);
          waits.push(performance.now() - began);
          if (table === ours) bytes = socket.received;
          socket.close();
        }
        return waits;
      };
      const joined = await paired(joins(ours), joins(floors), quick ? 3 : 8);
      const decided = await paired(() => block(ours.lanes, 20), () => block(floors.lanes, 20), quick ? 4 : 10);
      const behind = `${lengths[index] ?? 0} events behind${talk ? ', all of them talk' : ''}`;
      const [joins50, decides50] = [joined.ratio, decided.ratio];
      first ??= { joins: joins50, decides: decides50 };
      report({ part: 'joiner', figure: `newcomer has the state, ${behind}, p50`, value: median(joined.ours), unit: 'ms', floor: median(joined.floors), ratio: joins50, target: { most: 1.6, of: 'ratio' }, kilobytes: bytes / 1024 });
      report({ part: 'joiner', figure: `decision seen by the last of 20, ${behind}, p50`, value: median(decided.ours), unit: 'ms', floor: median(decided.floors), ratio: decides50 });
      if (index > 0) {
        // By the floor's in the same minute each, so that a busy moment of the machine is no growth.
        report({ part: 'joiner', figure: `newcomer, ${behind}, by the one with none`, value: joins50 / first.joins, unit: '×', target: { most: 1.1, of: 'value' } });
        report({ part: 'joiner', figure: `decision, ${behind}, by the one with none`, value: decides50 / first.decides, unit: '×', target: { most: 1.1, of: 'value' } });
      }
      ours.close();
      floors.close();
    }
  } finally {
    await bench.close();
  }
}
