import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { GameId } from '../game/ids';
import { makeAnnotations } from './annotations/annotations';
import { annotationRows } from './annotations/rows.prisma';
import { isPostgres } from './database-url';
import type { Database } from './db';
import { makeDrafts } from './drafts.prisma';
import { makeExports } from './exports/exports';
import { makeGames, scenarioHashOf } from './games.prisma';
import type { House } from './house';
import { houseClock } from './house-clock';
import { makeHotWash } from './hotwash/hot-wash';
import { makeIdentity } from './identity/identity';
import { importedRows } from './imports/imported.prisma';
import { makeImports } from './imports/imports';
import type { Logger } from './log';
import type { Metrics } from './metrics/metrics';
import { attendanceOfAll } from './nodes/attendance-of-all';
import { ringBells } from './nodes/bell';
import type { Bus } from './nodes/bus';
import { everyDuty, leases, type Leases } from './nodes/leases';
import type { Engine } from './play/engine';
import { makePlay } from './play/play';
import { watchClock } from './play/watch-clock';
import { attendance, type Attendance } from './realtime/presence';
import { PrismaRecordStore } from './record/record.prisma';
import { makeRehearsals } from './rehearsal/rehearsals';
import { makeScenarios } from './scenario-store.prisma';
import { signerOf } from './signing/signer';

/** A rehearsal in which nothing has happened for so long does not go on by itself after a restart. */
const REHEARSED_MS = 24 * 3_600_000;

export interface HouseParts {
  db: Database;
  databaseUrl: string;
  /** Codes, links and sessions are made from it. */
  secret: string;
  /** Secret: the key by which this installation signs records follows from it. */
  signingSeed: string;
  log: Logger;
  /** Where this is one of several nodes: how it hears of the others. */
  bus?: Bus | undefined;
  /** Counts and times what happens; undefined: nobody asks. */
  metrics?: Metrics | undefined;
  /** Folder of the scenarios that come with the program. */
  shelf?: string;
  /** How long after its last line has closed a seat counts as gone, in milliseconds. */
  grace?: number;
  /** How long nobody need touch a page until its seat counts as idle, in milliseconds. */
  quiet?: number;
  /** The rules of the game; tests put others in their place. */
  engine?: Engine;
  /** Milliseconds since 1970; tests set their own. */
  clock?: () => number;
}

export interface OpenHouse {
  house: House;
  here: Attendance;
  /** What one node does for all. */
  duties: Leases;
  /** Stops what happens by itself. */
  stop(): void;
}

/** Puts the house together, each part given what it needs. */
export async function makeHouse({ db, databaseUrl, secret, signingSeed, log, bus, metrics, shelf = path.resolve('scenarios'), grace, quiet, engine, clock: ownClock }: HouseParts): Promise<OpenHouse> {
  const store = new PrismaRecordStore(db, isPostgres(databaseUrl) ? 'postgres' : 'sqlite', metrics && ((commit) => metrics.timingCommits(commit)));
  const clock = ownClock ?? houseClock({
    attended: () => own.followed().length > 0,
    told: (byMs) => log.warn({ seconds: Math.round(byMs / 1_000) }, 'the clock of this machine was set: while somebody is connected, the time goes on as before'),
  });
  const drafts = makeDrafts(db, clock);
  const scenarios = await makeScenarios(db, shelf);
  const scenarioOf = async (game: GameId) => {
    const hash = await scenarioHashOf(db, game);
    return hash === null ? null : scenarios.byHash(hash);
  };
  const signer = signerOf(signingSeed);
  const own = attendance({ clock, ...(grace === undefined ? {} : { grace }), ...(quiet === undefined ? {} : { quiet }) });
  const here = bus ? attendanceOfAll(own, bus, randomUUID()) : own;
  const played = makePlay({ store, drafts, scenarioOf, log, signer, clock, ...(engine === undefined ? {} : { engine }), sharing: bus && { attended: (game) => own.isFollowed(game) } });
  const play = metrics?.countingCommands(played) ?? played;
  metrics?.gauge('planb_games_in_memory', 'Games in memory.', () => played.live());
  const games = makeGames(db, play, clock);
  const atTheDoor = makeIdentity({ db, play, games, drafts, secret, clock });
  const identity = metrics?.countingDoor(atTheDoor) ?? atTheDoor;
  const duties = bus ? leases(databaseUrl) : everyDuty;
  const stopBells = bus ? ringBells({ play, store, bus, attended: () => own.followed(), log }) : () => undefined;
  const stopClock = await watchClock(play, store, log, clock);
  const rehearsals = makeRehearsals({ play, drafts, identity, scenarios, log, clock, recentGames: () => store.activeSince(clock() - REHEARSED_MS), nodes: bus && { bus, leases: duties } });
  const annotations = makeAnnotations({ rows: annotationRows(db), play, clock });
  const hotWash = makeHotWash({ play, drafts, scenarioOf, clock });
  const made = makeExports({ exportLines: (game) => play.exportLines(game), scenarioOf });
  const exports = metrics?.timingExports(made) ?? made;
  const imports = makeImports({ rows: importedRows(db), ownGames: async (who) => (await games.ofFacilitator(who)).map(({ id }) => id), scenarioOf: (hash) => scenarios.byHash(hash) });
  const stop = () => {
    stopClock();
    stopBells();
    rehearsals.stop();
    void duties.close();
  };
  return { house: { play, games, drafts, scenarios, identity, presence: here, rehearsals, annotations, hotWash, exports, imports, clock, publicKey: signer.publicKey }, here, duties, stop };
}
