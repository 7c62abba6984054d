import type { GameId } from '../../game/ids';
import { digestOf } from '../../record/chain';
import { sha256 } from '../sha256';
import { cutsOf } from './cuts';
import { receiptKey } from './receipt-key';
import { RecordUnavailable, type KeptEvent, type Receipt, type RecordStore } from './store';

interface Kept {
  events: KeptEvent[];
  receipts: Map<string, Receipt>;
}

/** A store that forgets at the end of the process: for tests, rehearsals and simulations. */
export class MemoryRecordStore implements RecordStore {
  private readonly games = new Map<GameId, Kept>();
  private broken = false;

  /** From now on every append fails, as on a full disk, until called with false. */
  breakDown(broken = true): void {
    this.broken = broken;
  }

  async load(game: GameId): Promise<{ events: KeptEvent[]; receipts: Receipt[] }> {
    const { events, receipts } = this.of(game);
    return { events: events.map(copy), receipts: [...receipts.values()] };
  }

  async readAfter(game: GameId, position: number, limit = Infinity): Promise<KeptEvent[]> {
    return this.of(game).events.slice(position, position + limit).map(copy);
  }

  async receipt(game: GameId, seat: Receipt['seat'], commandId: string): Promise<Receipt | null> {
    return this.of(game).receipts.get(receiptKey(seat, commandId)) ?? null;
  }

  async append(game: GameId, expectedPosition: number, events: readonly KeptEvent[], receipts: readonly Receipt[]): Promise<'ok' | 'conflict'> {
    if (this.broken) throw new RecordUnavailable('this store was told to break down');
    const kept = this.of(game);
    if (kept.events.length !== expectedPosition || receipts.some((receipt) => kept.receipts.has(keyOf(receipt))) || !followOn(kept.events, events)) return 'conflict';
    kept.events.push(...events.map(copy));
    for (const { event } of events) for (const { position, text } of cutsOf(event)) withhold(kept, position, text);
    for (const receipt of receipts) kept.receipts.set(keyOf(receipt), receipt);
    this.games.set(game, kept);
    return 'ok';
  }

  async heads(games: readonly GameId[]): Promise<Map<GameId, number>> {
    return new Map(games.flatMap((game) => (this.games.has(game) ? [[game, this.of(game).events.length]] : [])));
  }

  async activeSince(since: number): Promise<GameId[]> {
    return [...this.games].filter(([, { events }]) => (events.at(-1)?.event.at ?? 0) > since).map(([game]) => game);
  }

  private of(game: GameId): Kept {
    return this.games.get(game) ?? { events: [], receipts: new Map() };
  }
}

/** Puts what stays in the place of an event's text. */
function withhold({ events, receipts }: Kept, position: number, text: string): void {
  const said = events[position - 1];
  if (!said || said.salt === null) return;
  events[position - 1] = copy({ ...said, text, salt: null, digest: digestOf(said.salt, said.text, sha256) });
  for (const [key, receipt] of receipts) if (receipt.at === said.event.at) receipts.set(key, { ...receipt, body: '' });
}

const keyOf = ({ seat, commandId }: Receipt): string => receiptKey(seat, commandId);

/** What comes out is nobody's but the reader's, as from a database. */
function copy(kept: KeptEvent): KeptEvent {
  return { ...kept, event: { ...kept.event, data: JSON.parse(kept.text) } };
}

/** Whether no number of a stream would be given twice. */
function followOn(before: readonly KeptEvent[], events: readonly KeptEvent[]): boolean {
  const taken = new Set(before.map(({ event }) => `${event.audience} ${event.number}`));
  return events.every(({ event }) => {
    const place = `${event.audience} ${event.number}`;
    return !taken.has(place) && taken.add(place);
  });
}
