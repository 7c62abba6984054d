import type { Audience } from '../../game/audience';
import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import { cutsOf } from './cuts';
import type { KeptEvent } from './store';
import type { Append } from './writer';

/** A group as the JSON that one statement takes apart; short keys, since each row repeats them. */
export function groupAsJson(group: readonly Append[]): { events: string; receipts: string } {
  const events = group.flatMap(({ game, expectedPosition, events }) =>
    events.map(({ event, text, salt, hash }) => ({
      g: game, p: event.position, s: event.audience, n: event.number, a: event.at, t: event.type, d: text, z: salt ?? '', h: hash, x: expectedPosition,
    })),
  );
  const receipts = group.flatMap(({ game, expectedPosition, events, receipts }) =>
    receipts.map(({ seat, commandId, body, answer, at }) => ({
      g: game, s: seat, c: commandId, b: body, w: answer, a: at, p: expectedPosition + 1, h: events[0]?.hash ?? '',
    })),
  );
  return { events: JSON.stringify(events), receipts: JSON.stringify(receipts) };
}

export interface EventRow {
  position: number;
  stream: string;
  number: number;
  at: bigint;
  type: string;
  data: string;
  /** Empty once the text was withheld. */
  salt: string;
  digest: string | null;
  hash: string;
}

/** A row was written by this program from typed events, and is never changed but by a text withheld: the types are taken on trust. */
export function fromRow({ position, stream, number, at, type, data, salt, digest, hash }: EventRow): KeptEvent {
  const event = { position, audience: stream as Audience, number, at: Number(at), type, data: JSON.parse(data) as unknown } as RecordedEvent;
  return { event, text: data, salt: digest === null ? salt : null, digest, hash };
}

/** One event whose text goes, as the event that says so names it. */
export interface RowCut {
  game: GameId;
  position: number;
  /** What stays of its data. */
  text: string;
  /** The event that says so. */
  by: { position: number; hash: string };
}

/** The events whose texts a group withholds. */
export function rowCuts(group: readonly Append[]): RowCut[] {
  return group.flatMap(({ game, events }) => events.flatMap(({ event, hash }) => cutsOf(event).map((cut) => ({ game, ...cut, by: { position: event.position, hash } }))));
}

export interface ReceiptRow {
  gameId: string;
  seatId: string;
  commandId: string;
  body: string;
  answer: string;
  at: bigint;
}

