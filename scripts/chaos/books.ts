import type { GameId } from '../../lib/game/ids';
import type { RecordedEvent } from '../../lib/game/events';
import type { Receipt } from '../../lib/server/record/store';
import { readStore, type Site } from './site';

/** What is written of a game: the rows of the store, and the record that the program itself gives out. */
export interface Books {
  rows(game: GameId): Promise<{ record: RecordedEvent[]; receipts: Receipt[] }>;
  /** The record as a file; a number: the status of a refusal. */
  exported(game: GameId): Promise<string | number>;
}

export function booksOf(site: Pick<Site, 'databaseUrl' | 'facilitator'>): Books {
  return {
    rows: (game) =>
      readStore(site, async (store) => {
        const { events, receipts } = await store.load(game);
        return { record: events.map(({ event }) => event), receipts };
      }),
    async exported(game) {
      const response = await site.facilitator.get(`/api/games/${game}/record`);
      return response.ok ? response.text() : response.status;
    },
  };
}
