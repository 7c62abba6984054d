import type { GameId } from '../../game/ids';
import { linesOf, verify } from '../../record/verify';
import { exportLines } from '../play/export-lines';
import type { RecordStore } from '../record/store';
import { sha256 } from '../sha256';

/** How a game's record stands. */
export interface RecordChecked {
  game: GameId;
  events: number;
  /** null for a game that was never opened. */
  head: string | null;
  /** What is wrong with it, in words; null: it is whole. */
  trouble: string | null;
}

/** Checks a record as it lies in the store, by the very rules by which anybody checks it in a file. Does not throw for a damaged one. */
export async function checkRecord(game: GameId, store: RecordStore): Promise<RecordChecked> {
  try {
    const record = await store.readAfter(game, 0);
    const [first] = record;
    const head = record.at(-1)?.hash ?? null;
    const found = { game, events: record.length, head };
    if (!first) return { ...found, trouble: null };
    if (first.event.type !== 'GameOpened') return { ...found, trouble: 'it does not begin with the opening of the game' };
    let text = '';
    for await (const lines of exportLines({ id: game, head, record, state: { game: first.event.data } }, store, null)) text += lines;
    const verdict = verify(linesOf(text), sha256);
    // The first line of a file is its header.
    return { ...found, trouble: verdict.ok ? null : `at position ${verdict.line - 1}: ${verdict.reason}` };
  } catch (error) {
    return { game, events: 0, head: null, trouble: `it cannot be read (${error instanceof Error ? error.name : 'unknown'})` };
  }
}
