import path from 'node:path';
import type { GameId } from '../game/ids';
import { isPostgres } from './database-url';
import type { Database } from './db';
import { makeDrafts } from './drafts.prisma';
import { makeGames, scenarioHashOf } from './games.prisma';
import type { House } from './house';
import { makeIdentity } from './identity/identity';
import type { Logger } from './log';
import { makePlay } from './play/play';
import { watchClock } from './play/watch-clock';
import { attendance, type Attendance } from './realtime/presence';
import { PrismaRecordStore } from './record/record.prisma';
import { makeScenarios } from './scenario-store.prisma';

export interface HouseParts {
  db: Database;
  databaseUrl: string;
  /** Codes, links and sessions are made from it. */
  secret: string;
  log: Logger;
  /** Folder of the scenarios that come with the program. */
  shelf?: string;
  /** How long after its last line has closed a seat counts as gone, in milliseconds. */
  grace?: number;
}

export interface OpenHouse {
  house: House;
  here: Attendance;
  /** Stops what happens by itself. */
  stop(): void;
}

/** Puts the house together, each part given what it needs. */
export async function makeHouse({ db, databaseUrl, secret, log, shelf = path.resolve('scenarios'), grace }: HouseParts): Promise<OpenHouse> {
  const store = new PrismaRecordStore(db, isPostgres(databaseUrl) ? 'postgres' : 'sqlite');
  const drafts = makeDrafts(db);
  const scenarios = await makeScenarios(db, shelf);
  const scenarioOf = async (game: GameId) => {
    const hash = await scenarioHashOf(db, game);
    return hash === null ? null : scenarios.byHash(hash);
  };
  const play = makePlay({ store, drafts, scenarioOf, log });
  const games = makeGames(db, play);
  const identity = makeIdentity({ db, play, games, secret });
  const here = attendance(grace);
  const stop = await watchClock(play, store, log);
  return { house: { play, games, drafts, scenarios, identity, presence: here }, here, stop };
}
