// How long each file of a 5,000-event record takes, and what a live game in the same process feels of it: acknowledgements
// are timed from when they were due. Wants the built program, whose thread it uses: `npm run build`, then
// `node --import tsx scripts/bench-exports.ts`. One JSON line a file; times in milliseconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GameId, SeatId } from '@/lib/game/ids';
import { settings } from '@/lib/game/settings';
import { openDatabase } from '@/lib/server/db';
import { makeLog } from '@/lib/server/log';
import { makeHouse } from '@/lib/server/make-house';
import { migrate } from '@/lib/server/migrate';
import { chainOn } from '@/lib/server/play/chain-on';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { ALONE, aWholeGame, EXPORTED_GAME, talkative } from '../tests/support/exported';

const EVENTS = 5_000;
/** A talkative room: thirty people who each say something every second or two. */
const EVERY_MS = 40;
const RUNS = 5;

// The thread lies beside the built server.
process.argv[1] = path.resolve('dist/server.js');
const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-bench-'));
const databaseUrl = `file:${path.join(folder, 'plan-b.db')}`;
await migrate(databaseUrl);
const db = await openDatabase(databaseUrl);
const secret = 'a secret that is long enough for a benchmark';
const { house, stop } = await makeHouse({ db, databaseUrl, secret, signingSeed: secret, log: makeLog('silent') });
const card = (await house.scenarios.shelf()).find(({ slug }) => slug === 'plan-b');
if (!card) throw new Error('Plan B is not on the shelf');

await db.game.create({ data: { id: EXPORTED_GAME, title: 'Monday', scenarioHash: card.hash, form: 'long', joinCode: 'EXPORT', createdAt: 0n } });
const record = talkative(aWholeGame('long'), EVENTS);
await new PrismaRecordStore(db, 'sqlite').append(EXPORTED_GAME, 0, chainOn(EXPORTED_GAME, null, record), []);
const live = await liveGame();

const before = await talk(() => wait(10_000));
console.log(JSON.stringify({ events: record.length, alone: before.figures }));
// A game that nobody has looked at is folded once, whoever looks first: a page, a seat, a file.
const asleep = performance.now();
await house.play.state(EXPORTED_GAME);
console.log(JSON.stringify({ wakesIn: round(performance.now() - asleep) }));
for (const kind of house.exports.kinds()) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const { waits, result } = await talk(() => house.exports.make({ game: EXPORTED_GAME, kind, zone: 'UTC', origin: 'https://play.example.edu', beside: ALONE }, () => undefined, new AbortController().signal));
    runs.push({ ms: Math.round(performance.now() - began), KiB: Math.round(result.bytes.length / 1024), waits });
  }
  const waits = figures(runs.flatMap((run) => run.waits));
  console.log(JSON.stringify({ kind, ms: runs.map(({ ms }) => ms), KiB: runs[0]?.KiB, live: waits, p95Rise: round(waits.p95 - before.figures.p95) }));
}
stop();
await db.$disconnect();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function liveGame(): Promise<{ id: GameId; seats: SeatId[] }> {
  const facilitator = 'bench';
  await db.facilitator.create({ data: { id: facilitator, email: 'bench@example.edu', name: 'Bench', createdAt: 0n } });
  const { id } = await house.games.create({ title: 'Live', scenarioHash: card?.hash ?? '', form: 'short', settings: settings.parse({}), cohort: '', facilitator });
  const places = record.flatMap((event) => (event.type === 'SeatAdmitted' && event.data.kind === 'player' ? [event.data] : []));
  for (const { seat, team, role } of places) await house.play.submit(id, 'system', `arrive-${seat}`, { type: 'playerArrives', seat, team: team ?? '', role: role ?? '', scripted: false });
  return { id, seats: places.map(({ seat }) => seat) };
}

/** Somebody of the live game speaks every so often while work is under way; how long each waited for the answer. */
async function talk<T>(work: () => Promise<T>): Promise<{ result: T; waits: number[]; figures: ReturnType<typeof figures> }> {
  const waits: number[] = [];
  const said: Promise<void>[] = [];
  let due = performance.now();
  const timer = setInterval(() => {
    // A loop that stood still has left out some: they were due all the same.
    for (; due <= performance.now(); due += EVERY_MS) said.push(speak(due));
  }, 5);
  async function speak(from: number): Promise<void> {
    const seat = live.seats[said.length % live.seats.length];
    const answer = seat && (await house.play.submit(live.id, seat, `bench-${performance.now()}-${said.length}`, { type: 'say', text: 'I would rather wait.' }));
    if (!answer || !answer.ok) throw new Error(JSON.stringify(answer));
    waits.push(performance.now() - from);
  }
  const result = await work();
  clearInterval(timer);
  await Promise.all(said);
  return { result, waits, figures: figures(waits) };
}

function figures(waits: readonly number[]) {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
