import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Answer, CommandDone } from '@/lib/contract';
import { command, type Command } from '@/lib/game/commands';
import type { GameId, SeatId } from '@/lib/game/ids';
import { settings, type Settings } from '@/lib/game/settings';
import { isPostgres } from '@/lib/server/database-url';
import { openDatabase, type Database } from '@/lib/server/db';
import { makeDrafts } from '@/lib/server/drafts.prisma';
import { makeGames, scenarioHashOf } from '@/lib/server/games.prisma';
import type { Drafts, GameRow, Games, Scenarios } from '@/lib/server/house';
import { migrate } from '@/lib/server/migrate';
import { makePlay, type PlayParts, type SharedPlay } from '@/lib/server/play/play';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import type { RecordStore } from '@/lib/server/record/store';
import { makeScenarios } from '@/lib/server/scenario-store.prisma';
import { temporaryFolder } from './temporary-folder';

/** The rooms of a house behind the doors, over a database of its own, and what it told its operator. */
export interface TestHouse {
  db: Database;
  store: RecordStore;
  play: SharedPlay;
  games: Games;
  drafts: Drafts;
  scenarios: Scenarios;
  log: Record<string, unknown>[];
  /** What `makePlay` was given, to make a second one over the same store. */
  parts: PlayParts;
}

interface Wishes extends Partial<Pick<PlayParts, 'clock' | 'engine' | 'mostLive'>> {
  /** Where records are kept: the same database, or memory. */
  record?: 'database' | 'memory';
  dataDir?: string;
  /** A PostgreSQL instead of a file in the folder. */
  databaseUrl?: string | undefined;
  /** Stands between play and the store. */
  around?: (store: RecordStore) => RecordStore;
}

/** A house in a folder of its own, gone after the test. Its shelf holds the scenario `two-teams`. */
export async function aHouse(t: TestContext, wishes: Wishes = {}): Promise<TestHouse> {
  const house = await openHouse(wishes.dataDir ?? temporaryFolder(t), wishes);
  t.after(() => house.db.$disconnect());
  return house;
}

/** The same without a test around it; the caller disconnects `db`. */
export async function openHouse(dataDir: string, { record = 'database', around = (store) => store, databaseUrl, ...wishes }: Wishes = {}): Promise<TestHouse> {
  const url = databaseUrl ?? `file:${path.join(dataDir, 'plan-b.db')}`;
  await migrate(url);
  const db = await openDatabase(url);
  const store = around(record === 'memory' ? new MemoryRecordStore() : new PrismaRecordStore(db, isPostgres(url) ? 'postgres' : 'sqlite'));
  const drafts = makeDrafts(db, wishes.clock);
  const scenarios = await makeScenarios(db, shelfWithTwoTeams(dataDir), wishes.clock);
  const log: Record<string, unknown>[] = [];
  const parts: PlayParts = {
    ...wishes, store, drafts,
    async scenarioOf(game) {
      const hash = await scenarioHashOf(db, game);
      return hash === null ? null : scenarios.byHash(hash);
    },
    log: { error: (facts, message) => void log.push({ ...facts, message }) },
  };
  const play = makePlay(parts);
  return { db, store, play, games: makeGames(db, play, wishes.clock), drafts, scenarios, log, parts };
}

function shelfWithTwoTeams(dataDir: string): string {
  const folder = path.join(dataDir, 'shelf', 'two-teams');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.resolve('tests/support/scenarios/two-teams.yaml'), path.join(folder, 'scenario.yaml'));
  writeFileSync(path.join(folder, 'README.md'), '# Two towns\n');
  return path.dirname(folder);
}

export interface OpenedGame {
  row: GameRow;
  game: GameId;
  control: SeatId;
}

/** A game of `two-teams`, opened by a facilitator called ada, whose account is made when it is not there. */
export async function anOpenGame(house: TestHouse, wishes: Partial<Settings> = {}, facilitator = 'ada'): Promise<OpenedGame> {
  await house.db.facilitator.upsert({ where: { id: facilitator }, create: { id: facilitator, email: `${facilitator}@example.edu`, name: facilitator, createdAt: 0n }, update: {} });
  const card = (await house.scenarios.shelf()).find(({ slug }) => slug === 'two-teams');
  assert.ok(card);
  const row = await house.games.create({ title: 'Monday', scenarioHash: card.hash, form: 'full', settings: settings.parse(wishes), cohort: '', facilitator });
  const control = await house.games.controlSeat(row.id, facilitator);
  assert.ok(control);
  return { row, game: row.id, control };
}

/** Both towns' mayors and clerks, in their seats. */
export const PLAYERS = { upMayor: 's_up-mayor', upClerk: 's_up-clerk', downMayor: 's_down-mayor', downClerk: 's_down-clerk' } as const;

export async function seatPlayers({ play }: Pick<TestHouse, 'play'>, game: GameId): Promise<typeof PLAYERS> {
  const places = [[PLAYERS.upMayor, 'upstream', 'u-mayor'], [PLAYERS.upClerk, 'upstream', 'u-clerk'], [PLAYERS.downMayor, 'downstream', 'd-mayor'], [PLAYERS.downClerk, 'downstream', 'd-clerk']] as const;
  for (const [seat, team, role] of places) await done(play.submit(game, 'system', `arrive-${seat}`, { type: 'playerArrives', seat, team, role }));
  return PLAYERS;
}

/** Asks as the wire does: parsed, with an id of its own. */
export function ask({ play }: Pick<TestHouse, 'play'>, game: GameId, by: SeatId | 'system', asked: { type: Command['type'] } & Record<string, unknown>, id: string = randomUUID()): Promise<Answer<CommandDone>> {
  return play.submit(game, by, id, command.parse(asked));
}

/** The command counted, or the test fails. */
export async function done(answer: Promise<Answer<CommandDone>>): Promise<CommandDone> {
  const settled = await answer;
  assert.ok(settled.ok, JSON.stringify(settled));
  return settled.value;
}
