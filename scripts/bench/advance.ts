import { median, type Report } from './figures';
import { Bench, pause } from './servers';
import { Table } from './table';

const PHASES = ['deliberate', 'reveal', 'adjudicate'];

/** Control goes on through a whole turn: to the reveal, to the adjudication, and to the next turn's brief. */
export async function advance(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const bench = await Bench.make({ games: quick ? 3 : 15, clients: 30 });
  try {
    const [planB, floor] = [await bench.planB(), await bench.floor()];
    const [ours, floors]: [number[], number[]] = [[], []];
    for (const game of bench.games) {
      const [mine, least] = [await Table.open(planB, game), await Table.open(floor, game)];
      for (const lane of mine.lanes) await lane.decide();
      for (const phase of PHASES) {
        if (phase === 'adjudicate') {
          mine.direct({ type: 'publishAdjudication', turn: game.turn, narrative: 'The figure is out, and Seoul asks what would go first.', teamNarratives: {} });
          await pause(300);
        }
        ours.push(await mine.advance(game.turn, phase));
        floors.push(await least.advance(game.turn, phase));
      }
      mine.close();
      least.close();
    }
    report({ part: 'advance', figure: 'turn advance seen by the last of 30, p50', value: median(ours), unit: 'ms', floor: median(floors), ratio: median(ours.map((ms, n) => ms / (floors[n] ?? NaN))), target: { most: 1.3, of: 'ratio' }, advances: ours.length });
  } finally {
    await bench.close();
  }
}
