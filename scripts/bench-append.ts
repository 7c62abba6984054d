// How fast the record is appended to: alone, and by many games at once, through the store itself.
// `node --import tsx scripts/bench-append.ts [postgresql://…]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GameId } from '@/lib/game/ids';
import { isPostgres } from '@/lib/server/database-url';
import { openDatabase } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { chainOn } from '@/lib/server/play/chain-on';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';

const EACH = 1_000; // appends by each game alone; divided among them in groups
const TEXT = 'x'.repeat(400); // half a kilobyte to an event, as a decision has

const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-bench-'));
const url = process.argv[2] ?? `file:${path.join(folder, 'bench.db')}`;
await migrate(url);
const db = await openDatabase(url);
const store = new PrismaRecordStore(db, isPostgres(url) ? 'postgres' : 'sqlite');

async function newGame(name: string): Promise<GameId> {
  const scenario = { hash: 'bench', slug: 'bench', version: '0', title: 'Bench', json: '{}', source: '', createdAt: 0n };
  await db.scenarioVersion.upsert({ where: { hash: 'bench' }, create: scenario, update: {} });
  const id: GameId = `g_${name}-${Date.now()}`;
  await db.game.create({ data: { id, title: name, scenarioHash: 'bench', form: 'f', joinCode: id, createdAt: 0n } });
  return id;
}

/** One game's appends, each after the last was acknowledged. Returns the waits in milliseconds. */
async function play(game: GameId, appends: number): Promise<number[]> {
  const waits: number[] = [];
  for (let position = 0; position < appends; position += 1) {
    const kept = chainOn(game, null, [{ position: position + 1, audience: 'all', number: position + 1, at: Date.now(), type: 'Announced', data: { turn: null, announcement: 'i_0001', text: TEXT, by: 's_bench' } }]);
    const began = performance.now();
    const outcome = await store.append(game, position, kept, [{ seat: 's_bench', commandId: `c-${position}`, body: 'b'.repeat(64), answer: '{"ok":true,"value":{"at":0,"items":[]}}', at: Date.now() }]);
    if (outcome !== 'ok') throw new Error(`append ${position} of ${game}: ${outcome}`);
    waits.push(performance.now() - began);
  }
  return waits;
}

async function measure(games: number, total: number): Promise<void> {
  const ids = await Promise.all(Array.from({ length: games }, (_, i) => newGame(`bench-${games}-${i}`)));
  const cpu = process.cpuUsage();
  const began = performance.now();
  const waits = (await Promise.all(ids.map((id) => play(id, Math.ceil(total / games))))).flat().sort((a, b) => a - b);
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const at = (share: number): string => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(2);
  console.log(
    `${String(games).padStart(4)} games  ${(waits.length / seconds).toFixed(0).padStart(6)} appends/s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${((used.user + used.system) / waits.length).toFixed(0)} µs CPU each`,
  );
}

await play(await newGame('warm'), 300);
console.log(isPostgres(url) ? 'PostgreSQL' : 'SQLite, WAL, synchronous=FULL');
for (const games of [1, 5, 20, 100, 300]) await measure(games, Math.max(EACH, games * 40));
await db.$disconnect();
rmSync(folder, { recursive: true, force: true });
