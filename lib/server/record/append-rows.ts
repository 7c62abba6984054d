import type { Sqlite } from '../serial-sqlite';
import type { Append } from './writer';

const HEAD = 'SELECT max("position") FROM "Event" WHERE "gameId" = ?';
const EVENT = 'INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
const RECEIPT = 'INSERT INTO "Receipt" ("gameId", "seatId", "commandId", "body", "answer", "at") VALUES (?, ?, ?, ?, ?, ?)';

type Row = readonly (string | number)[];

/** An append as its rows: all that is written of it, and no more. */
export interface AppendRows {
  game: string;
  expectedPosition: number;
  events: Row[];
  receipts: Row[];
}

export function rowsOfAppend({ game, expectedPosition, events, receipts }: Append): AppendRows {
  return {
    game,
    expectedPosition,
    events: events.map(({ event: { position, audience, number, at, type }, text, salt, hash }) => [game, position, audience, number, at, type, text, salt ?? '', hash]),
    receipts: receipts.map(({ seat, commandId, body, answer, at }) => [game, seat, commandId, body, answer, at]),
  };
}

/** Writes a group. Each append of it is written, receipts and all, only where the record still ends at the position it expects. Returns how many events were. */
export type WriteRows = (group: readonly AppendRows[]) => number;

/** Prepares that on a connection. The caller opens the transaction. */
export function writingRows(client: Sqlite): WriteRows {
  const head = client.prepare<[string], number | null>(HEAD).pluck().safeIntegers(false);
  const event = client.prepare(EVENT);
  const receipt = client.prepare(RECEIPT);
  function writeOne({ game, expectedPosition, events, receipts }: AppendRows): number {
    if ((head.get(game) ?? 0) !== expectedPosition) return 0;
    for (const row of events) event.run(...row);
    for (const row of receipts) receipt.run(...row);
    return events.length;
  }
  return (group) => group.reduce((sum, append) => sum + writeOne(append), 0);
}
