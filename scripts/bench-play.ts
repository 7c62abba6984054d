// How fast whole commands are carried out, from `submit` to the answer, with the real rules and the real store:
// many seats at once, a long record, and a game that wakes. `node --import tsx scripts/bench-play.ts`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GameId } from '@/lib/game/ids';
import { makePlay } from '@/lib/server/play/play';
import { standing } from '@/lib/server/standing';
import { anOpenGame, done, openHouse, PLAYERS, seatPlayers } from '../tests/support/house';

const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-bench-'));
const house = await openHouse(folder);
const SEATS = Object.values(PLAYERS);
let commands = 0;

async function newGame(): Promise<GameId> {
  const { game } = await anOpenGame(house);
  await seatPlayers(house, game);
  return game;
}

async function speak(game: GameId, play = house.play): Promise<number> {
  commands += 1;
  const began = performance.now();
  await done(play.submit(game, SEATS[commands % SEATS.length] ?? PLAYERS.upClerk, `bench-${commands}`, { type: 'say', text: 'x'.repeat(200) }));
  return performance.now() - began;
}

function summary(name: string, waits: number[], milliseconds: number, cpu: NodeJS.CpuUsage): void {
  waits.sort((a, b) => a - b);
  const at = (share: number): string => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(2);
  const rate = ((waits.length / milliseconds) * 1000).toFixed(0);
  console.log(`${name.padEnd(44)} ${rate.padStart(6)}/s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${((cpu.user + cpu.system) / waits.length).toFixed(0)} µs CPU each`);
}

async function measure(name: string, lanes: readonly GameId[], each: number): Promise<void> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const waits = await Promise.all(lanes.map(async (game) => {
    const mine: number[] = [];
    for (let i = 0; i < each; i += 1) mine.push(await speak(game));
    return mine;
  }));
  summary(name, waits.flat(), performance.now() - began, process.cpuUsage(cpu));
}

const first = await newGame();
await measure('warm-up', [first], 300);
await measure('1 game, 1 seat after the other', [first], 500);
await measure('1 game, 30 seats at once', Array.from({ length: 30 }, () => first), 30);
const twenty = await Promise.all(Array.from({ length: 20 }, newGame));
await measure('20 games, 1 seat each', twenty, 50);
await measure('20 games, 30 seats each', twenty.flatMap((game) => Array.from({ length: 30 }, () => game)), 10);

const long = await newGame();
while ((await house.play.record(long)).length < 5_000) await Promise.all(Array.from({ length: 100 }, () => speak(long)));
await measure('1 game of 5,000 events, 1 seat', [long], 500);
const state = await house.play.state(long);
const clerk = state && standing(state, PLAYERS.upClerk);
for (const look of ['first', 'second']) {
  const began = performance.now();
  if (clerk) await house.play.catchUp(long, clerk.sight, {});
  console.log(`a newcomer's state at 5,000 events, ${look} look: ${(performance.now() - began).toFixed(2)} ms`);
}
const woken = makePlay(house.parts);
const began = performance.now();
await woken.state(long);
console.log(`a game of 5,000 events wakes from the store: ${(performance.now() - began).toFixed(1)} ms`);
const exporting = performance.now();
let length = 0;
for await (const text of house.play.exportLines(long)) length += text.length;
console.log(`its record is exported (${(length / 1e6).toFixed(1)} MB): ${(performance.now() - exporting).toFixed(0)} ms`);

await house.db.$disconnect();
rmSync(folder, { recursive: true, force: true });
