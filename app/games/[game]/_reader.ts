import { notFound, redirect } from 'next/navigation';
import { currentFacilitator, currentSeat, gameIdOf, seatsHere, visitorHere } from '@/app/_who';
import type { PairOptions } from '@/lib/review/adjudication';
import type { Reviewer } from '@/lib/review/annotations/reviewer';
import { decisionRecords } from '@/lib/review/decision-records';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { readingOf, type Reading } from '@/lib/review/may-read';
import { namedLabels, seatLabels, type SeatLabel } from '@/lib/review/seat-labels';
import { ofType } from '@/lib/review/select';
import type { SeatId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import { house } from '@/lib/server/compose';
import type { GameRow } from '@/lib/server/house';
import { sha256 } from '@/lib/server/sha256';

/** Somebody who may read a game's log, and what of it. */
export interface LogReader {
  row: GameRow;
  /** The seat they read by. Who came by a review link has none: then it is a wall's, which may do nothing. */
  seat: Seat;
  /** Who they are for what reviewers add. */
  who: Reviewer;
  reading: Reading;
  pairs: PairOptions;
  /** Whether they came by a link that tells people's names. */
  named: boolean;
}

/** No seat of any game: where a reader without one borrows a sight, it is that of the wall. */
const NO_SEAT: Seat = { id: 's_reader', kind: 'screen' };

/** The seat with which this browser reads a game: Control's of whoever is signed in, else an observer's, a player's or a mirror's. */
export async function readingSeat(row: GameRow): Promise<Reviewer & Seat | null> {
  const { games } = house();
  const who = await currentFacilitator();
  const control = who && (await games.controlSeat(row.id, who.id));
  if (control) return { id: control, kind: 'control' };
  const seats = (await seatsHere()).filter(({ game }) => game === row.id).flatMap(({ seat }) => (seat.kind === 'screen' ? [] : [seat]));
  return seats.find(({ kind }) => kind === 'observer') ?? seats.find(({ kind }) => kind === 'player') ?? seats.find(({ kind }) => kind === 'mirror') ?? null;
}

/** Who adds to a game from this browser: the seat that was named, if it is held here, else as one reads. Who came by a link is nobody before the record is open, and after the link was closed. */
export async function reviewerHere(row: GameRow, named?: SeatId): Promise<Reviewer | null> {
  if (named !== undefined) {
    const held = await currentSeat(named);
    return held?.game === row.id && !held.waiting && held.seat.kind !== 'screen' ? held.seat : null;
  }
  const seat = await readingSeat(row);
  if (seat) return seat;
  const visitor = await visitorHere(row.id);
  if (!visitor || visitor.closed || (await house().play.state(row.id))?.recordOpenedAt == null) return null;
  return { id: visitor.id, kind: 'reader' };
}

/** By what a browser may read a game now, and what: by a seat, or by a review link once the record is open. `shut`: it has a link that does not lead there (yet, or any more). */
export async function readingHere(row: GameRow): Promise<Pick<LogReader, 'seat' | 'who' | 'reading' | 'named'> | 'shut' | null> {
  const { play } = house();
  const [own, visitor] = await Promise.all([readingSeat(row), visitorHere(row.id)]);
  const named = visitor !== null && !visitor.closed && visitor.naming === 'names';
  if (own) {
    const reading = readingOf(await play.record(row.id), own);
    return reading && { seat: own, who: own, reading, named };
  }
  if (!visitor) return null;
  const opened = (await play.state(row.id))?.recordOpenedAt ?? null;
  if (visitor.closed || opened === null) return 'shut';
  return { seat: NO_SEAT, who: { id: visitor.id, kind: 'reader' }, reading: { facts: await play.record(row.id), whole: true }, named };
}

/** Who reads, and what; for anyone else there is no such page. */
export async function readerOf(text: string): Promise<LogReader> {
  const { games, scenarios } = house();
  const row = await games.byId(gameIdOf(text));
  const here = row && (await readingHere(row));
  if (!row || !here) notFound();
  if (here === 'shut') redirect(`/games/${row.id}/not-open`);
  const scenario = await scenarios.byHash(row.scenarioHash);
  return { row, ...here, pairs: Object.fromEntries((scenario?.pair_rules ?? []).map(({ id, when }) => [id, when])) };
}

/** The decision records a reader may read. */
export function recordsFor({ reading, pairs }: LogReader): DecisionRecord[] {
  return decisionRecords(reading.facts, { sha256, pairs });
}

/** What seats are called to a reader: by their offices, and beside them people's names where the reader's link tells them. */
export async function labelsFor({ row, reading, named }: Pick<LogReader, 'row' | 'reading' | 'named'>): Promise<Record<SeatId, SeatLabel>> {
  return named ? namedLabels(reading.facts, await house().identity.people(row.id)) : seatLabels(reading.facts);
}

/** Who will read a note that this reader writes now: everybody who may read the record, or some of them. */
export function noteReaders({ reading }: LogReader): 'some' | 'all' {
  return ofType(reading.facts, 'RecordOpened').length > 0 ? 'all' : 'some';
}
