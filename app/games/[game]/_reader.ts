import { notFound } from 'next/navigation';
import { currentFacilitator, gameIdOf, seatsHere } from '@/app/_who';
import type { PairOptions } from '@/lib/review/adjudication';
import { decisionRecords } from '@/lib/review/decision-records';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { readingOf, type Reading } from '@/lib/review/may-read';
import type { Seat } from '@/lib/game/seat';
import { house } from '@/lib/server/compose';
import type { GameRow } from '@/lib/server/house';
import { sha256 } from '@/lib/server/sha256';

/** Somebody who may read a game's log, and what of it. */
export interface LogReader {
  row: GameRow;
  seat: Seat;
  reading: Reading;
  pairs: PairOptions;
}

/** The seat with which this browser reads a game: Control's of whoever is signed in, else an observer's, else a player's. */
async function readingSeat(row: GameRow): Promise<Seat | null> {
  const { games } = house();
  const who = await currentFacilitator();
  const control = who && (await games.controlSeat(row.id, who.id));
  if (control) return { id: control, kind: 'control' };
  const seats = (await seatsHere()).filter(({ game }) => game === row.id).map(({ seat }) => seat);
  return seats.find(({ kind }) => kind === 'observer') ?? seats.find(({ kind }) => kind === 'player') ?? null;
}

/** Who reads, and what; for anyone else there is no such page. */
export async function readerOf(text: string): Promise<LogReader> {
  const { games, play, scenarios } = house();
  const row = await games.byId(gameIdOf(text));
  const seat = row && (await readingSeat(row));
  const reading = row && seat && readingOf(await play.record(row.id), seat);
  if (!row || !seat || !reading) notFound();
  const scenario = await scenarios.byHash(row.scenarioHash);
  return { row, seat, reading, pairs: Object.fromEntries((scenario?.pair_rules ?? []).map(({ id, when }) => [id, when])) };
}

/** The decision records a reader may read. */
export function recordsFor({ reading, pairs }: LogReader): DecisionRecord[] {
  return decisionRecords(reading.facts, { sha256, pairs });
}
